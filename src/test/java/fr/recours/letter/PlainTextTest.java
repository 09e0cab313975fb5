package fr.recours.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.letter.UnreadableFileException.Fault;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The same words are the same text, whoever wrote them down. */
class PlainTextTest {

    @ParameterizedTest
    @MethodSource("fr.recours.letter.LetterReaderTest#all")
    void aDecomposedLetterIsReadAsTheComposedOne(JsonNode letter) throws UnreadableFileException {
        String text = letter.path("text").stringValue();
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

        assertThat(PlainText.of(decomposed.getBytes(StandardCharsets.UTF_8)))
                .as("and nothing else of it changes")
                .isEqualTo(text);
    }

    @Test
    void aHyphenNobodySeesIsNothingAndOneAtTheEndOfALinePartsAWord() {
        assertThat(PlainText.composed("sclé\u00adrodermie scléro\u00ad\ndermie scléro\u00ad \r\ndermie"))
                .isEqualTo("sclérodermie scléro-\ndermie scléro- \r\ndermie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-16", "x-UTF-16LE-BOM", "UTF-8"})
    void aTextIsTheSameInEachEncoding(String encoding) throws UnreadableFileException {
        String text = "Sclérodermie systémique, « Endoxan » de février à juillet 2024 — arrêté.";

        assertThat(PlainText.of(text.getBytes(Charset.forName(encoding)))).isEqualTo(text);
    }

    @Test
    void theMarkOfAnEncodingIsNoPartOfTheText() throws UnreadableFileException {
        assertThat(PlainText.of("\ufeffMme A.".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Mme A.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\u0003\u0004 Homme",
                "\u00d0\u00cf\u0011\u00e0 Homme",
                "{\\rtf1 scl\\'e9rodermie}",
                "H\0o\0m\0m\0e\0",
                "un octet sans lettre : \u0081",
                "scl\u00c3\u00a9rodermie syst\u00c3\u00a9mique coup\u00c3",
                "\u00ff\u00fe\u00d8\u00d8"
            })
    void whatIsNoTextIsRefused(String bytes) {
        assertThatThrownBy(() -> PlainText.of(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(UnreadableFileException.class, refused -> assertThat(refused.fault())
                        .isEqualTo(Fault.NO_TEXT));
    }
}
