package fr.recours.letter.cli;

import fr.recours.letter.LetterReader;
import fr.recours.letter.LetterReading;
import fr.recours.letter.PdfText;
import fr.recours.letter.PlainText;
import fr.recours.letter.UnreadableFileException;
import fr.recours.letter.UnreadableFileException.Fault;
import fr.recours.matching.Bilingual;
import fr.recours.matching.Dictionary;
import fr.recours.matching.cli.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads letters and prints one case object for each, with its evidence. Exit code 0 when all went well, 1 when a file could not be
 * read, 2 when the command was wrong.
 */
public final class ReadLetterCommand {

    private static final String USAGE = """
            usage: read-letter [FILE.txt|FILE.pdf …] --reference-date YYYY-MM-DD [--lang fr|en]
              a French letter as text (UTF-8, UTF-16 with its mark, else windows-1252) or a PDF with text, from the files or from
              standard input ("-"); one case object each, with the words of the letter that tell each fact: start and end count
              UTF-16 units of the text with composed accents (Unicode NFC) and without soft hyphens
              --reference-date   date of the RCP: what is dated after it is a plan, no fact
              --lang             language of messages (en)
            """;

    /** What every PDF begins with. */
    private static final String PDF = "%PDF-";

    private final PrintStream out;
    private final PrintStream err;

    ReadLetterCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        Console console = Console.open();
        console.exit(new ReadLetterCommand(console.out(), console.err())
                .run(List.of(args), new FileInputStream(FileDescriptor.in)));
    }

    int run(List<String> args, InputStream standardInput) {
        LocalDate reference = null;
        String language = "en";
        List<String> files = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String argument = args.get(i);
            if (argument.equals("--help")) {
                out.print(USAGE);
                return 0;
            } else if (argument.equals("--reference-date") && i + 1 < args.size()) {
                reference = date(args.get(++i));
            } else if (argument.startsWith("--reference-date=")) {
                reference = date(argument.substring("--reference-date=".length()));
            } else if (argument.equals("--lang")
                    && i + 1 < args.size()
                    && Console.LANGUAGES.contains(args.get(i + 1))) {
                language = args.get(++i);
            } else if (argument.startsWith("-") && argument.length() > 1) {
                err.print("unknown option " + argument + "\n" + USAGE);
                return 2;
            } else {
                files.add(argument);
            }
        }
        if (reference == null) {
            err.print("--reference-date is missing or no date: write it as 2026-01-14\n" + USAGE);
            return 2;
        }
        LetterReader reader = new LetterReader(Dictionary.standard());
        boolean right = true;
        for (String file : files.isEmpty() ? List.of("-") : files) {
            right &= read(file, reference, language, reader, standardInput);
        }
        return right ? 0 : 1;
    }

    private boolean read(
            String file, LocalDate reference, String language, LetterReader reader, InputStream standardInput) {
        try {
            byte[] bytes = file.equals("-") ? standardInput.readAllBytes() : Files.readAllBytes(Path.of(file));
            boolean pdf =
                    new String(bytes, 0, Math.min(bytes.length, PDF.length()), StandardCharsets.ISO_8859_1).equals(PDF);
            String text = pdf ? PdfText.of(bytes) : PlainText.of(bytes);
            if (text.length() > PlainText.MOST_CHARACTERS) {
                return refuse(file, Fault.TOO_MUCH_TEXT.explanation(), language);
            }
            LetterReading reading = reader.read(text, reference);
            out.println(ReadingJson.write(id(file), reference, reading));
            return true;
        } catch (IOException | InvalidPathException e) {
            return refuse(file, new Bilingual("ne peut pas être lu", "cannot be read"), language);
        } catch (UnreadableFileException e) {
            return refuse(file, e.explanation(), language);
        }
    }

    private boolean refuse(String file, Bilingual why, String language) {
        err.println(file + ": " + why.in(language));
        return false;
    }

    private static String id(String file) {
        String name = file.equals("-") ? "letter" : String.valueOf(Path.of(file).getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static @Nullable LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
