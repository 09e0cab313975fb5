package fr.recours.matching.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Judges the cases of a file, one JSON object a line, or of standard input: one line of verdicts for each case, in order.
 * Wrong lines are told on standard error with file, line, key and reason; the others are judged. Exit code 0 when all went
 * well, 1 when a line or a file was wrong, 2 when the command was.
 */
public final class MatchCommand {

    private static final String USAGE = """
            usage: match [--explain] [--lang fr|en] [FILE.jsonl …]
              one case a line, from the files or from standard input ("-"); one line of verdicts each
              --explain   every criterion with its reasons and the tree of its rule, and what to ask next
              --lang      language of messages and reasons (en)
              The programmes are those of the portal and those of the folder programmes in RECOURS_HOME (.recours).
            """;

    private final PrintStream out;
    private final PrintStream err;
    private final Path folder;

    /** @param folder the programme files of this installation */
    MatchCommand(PrintStream out, PrintStream err, Path folder) {
        this.out = out;
        this.err = err;
        this.folder = folder;
    }

    public static void main(String[] args) {
        Console console = Console.open();
        console.exit(new MatchCommand(console.out(), console.err(), programmes())
                .run(List.of(args), new FileInputStream(FileDescriptor.in)));
    }

    /** The folder of programme files of this installation. */
    static Path programmes() {
        return Path.of(Objects.requireNonNullElse(System.getenv("RECOURS_HOME"), ".recours"), "programmes");
    }

    int run(List<String> args, InputStream standardInput) {
        boolean explain = false;
        String language = "en";
        List<String> files = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String argument = args.get(i);
            if (argument.equals("--explain")) {
                explain = true;
            } else if (argument.equals("--lang")
                    && i + 1 < args.size()
                    && Console.LANGUAGES.contains(args.get(i + 1))) {
                language = args.get(++i);
            } else if (argument.equals("--help")) {
                out.print(USAGE);
                return 0;
            } else if (argument.startsWith("-") && argument.length() > 1) {
                err.print("unknown option " + argument + "\n" + USAGE);
                return 2;
            } else {
                files.add(argument);
            }
        }
        CaseJudge judge = new CaseJudge(out, err, language, explain, folder);
        boolean right = judge.complete();
        for (String file : files.isEmpty() ? List.of("-") : files) {
            right &= read(file, standardInput, judge);
        }
        return right ? 0 : 1;
    }

    private boolean read(String file, InputStream standardInput, CaseJudge judge) {
        String name = file.equals("-") ? "<stdin>" : file;
        try (InputStream in = file.equals("-") ? standardInput : Files.newInputStream(Path.of(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            boolean right = true;
            int number = 0;
            for (String read = lines.readLine(); read != null; read = lines.readLine()) {
                number++;
                String line = number == 1 ? withoutMark(read) : read;
                if (!line.isBlank()) {
                    right &= judge.line(name, number, line);
                }
            }
            return right;
        } catch (IOException | InvalidPathException e) {
            err.println(name + ": cannot be read");
            return false;
        }
    }

    /** Some editors begin a file with a mark of its encoding, which is no part of its text. */
    private static String withoutMark(String line) {
        return line.startsWith("\ufeff") ? line.substring(1) : line;
    }
}
