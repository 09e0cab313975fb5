package fr.recours.letter;

import fr.recours.letter.cli.ReadingJson;
import fr.recours.matching.Dictionary;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints precision and recall of the reader for files of letters with their expected case; {@code -v} tells each difference. */
public final class LetterScores {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final LetterReader READER = new LetterReader(Dictionary.standard());

    /** The reference centre's, and our own; what each still says of the reader is told in docs/performance.md. */
    static final List<String> FILES = List.of(
            "examples.jsonl",
            "tuned.jsonl",
            "mixed.jsonl",
            "heldout.jsonl",
            "adverse.jsonl",
            "ordinary.jsonl",
            "blind.jsonl",
            "further.jsonl",
            "meeting.jsonl",
            "meetings.jsonl",
            "minutes.jsonl",
            "sentences.jsonl");

    private LetterScores() {}

    /** @param args files of letters, else those of the tests; {@code -v} tells each difference */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean verbose = List.of(args).contains("-v");
        List<String> named =
                List.of(args).stream().filter(file -> !file.equals("-v")).toList();
        LetterScore all = new LetterScore();
        for (String file : named.isEmpty() ? FILES : named) {
            List<JsonNode> letters = named.isEmpty() ? resource(file) : letters(Files.readString(Path.of(file)));
            LetterScore score = new LetterScore();
            for (JsonNode letter : letters) {
                score.add(letter, read(letter));
                all.add(letter, read(letter));
            }
            out.println(Path.of(file).getFileName() + " (" + letters.size() + " letters): " + score);
            if (verbose) {
                score.notes().forEach(note -> out.println("  " + note));
            }
        }
        out.println("all: " + all);
    }

    /** The letters of a file of {@code src/test/resources/letters}. */
    public static List<JsonNode> resource(String file) {
        try (InputStream in = LetterScores.class.getResourceAsStream("/letters/" + file)) {
            return letters(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The letters of a file, one a line. */
    static List<JsonNode> letters(String jsonl) {
        List<JsonNode> letters = new ArrayList<>();
        jsonl.lines().filter(line -> !line.isBlank()).forEach(line -> letters.add(MAPPER.readTree(line)));
        return letters;
    }

    /** What the reader makes of a letter, as the command prints it. */
    static JsonNode read(JsonNode letter) {
        return read(
                letter.path("text").stringValue(), letter.path("reference_date").stringValue());
    }

    /** The case read out of a text. */
    static JsonNode read(String text, String referenceDate) {
        LocalDate reference = LocalDate.parse(referenceDate);
        return MAPPER.readTree(ReadingJson.write("?", reference, READER.read(text, reference)));
    }
}
