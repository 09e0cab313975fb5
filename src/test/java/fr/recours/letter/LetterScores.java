package fr.recours.letter;

import fr.recours.letter.cli.ReadingJson;
import fr.recours.matching.Dictionary;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints precision and recall of the reader for files of letters with their expected case; {@code -v} tells each difference. */
public final class LetterScores {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final LetterReader READER = new LetterReader(Dictionary.standard());

    private LetterScores() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean verbose = List.of(args).contains("-v");
        LetterScore all = new LetterScore();
        for (String file : args) {
            if (!file.equals("-v")) {
                List<JsonNode> letters = letters(Files.readString(Path.of(file)));
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
        }
        out.println("all: " + all);
    }

    /** The letters of a file, one a line. */
    static List<JsonNode> letters(String jsonl) {
        List<JsonNode> letters = new ArrayList<>();
        jsonl.lines().filter(line -> !line.isBlank()).forEach(line -> letters.add(MAPPER.readTree(line)));
        return letters;
    }

    /** What the reader makes of a letter, as the command prints it. */
    static JsonNode read(JsonNode letter) {
        String id = letter.path("id").stringValue("?");
        LocalDate reference = LocalDate.parse(letter.path("reference_date").stringValue());
        LetterReading reading = READER.read(letter.path("text").stringValue(), reference);
        return MAPPER.readTree(ReadingJson.write(id, reference, reading));
    }
}
