package fr.recours.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The two letters of the reference centre are read as their cases say, and every fact of any letter stands in its words. */
class ExampleLettersTest {

    static List<JsonNode> examples() {
        return letters("examples.jsonl");
    }

    static List<JsonNode> letters(String file) {
        return LetterScores.resource(file);
    }

    @Test
    void theExamplesAreReadWhole() {
        LetterScore score = new LetterScore();
        examples().forEach(letter -> score.add(letter, LetterScores.read(letter)));

        assertThat(score.notes()).noneMatch(note -> note.contains("MISSED") || note.contains("WRONG"));
        assertThat(score.invented()).isZero();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyQuotationStandsInTheLetter(JsonNode letter) {
        String text = letter.path("text").stringValue();

        for (JsonNode quotations : LetterScores.read(letter).path("evidence")) {
            assertThat(quotations.size()).isPositive();
            for (JsonNode quotation : quotations) {
                int start = quotation.path("start").intValue();
                int end = quotation.path("end").intValue();
                assertThat(text.substring(start, end))
                        .isEqualTo(quotation.path("quote").stringValue());
            }
        }
    }
}
