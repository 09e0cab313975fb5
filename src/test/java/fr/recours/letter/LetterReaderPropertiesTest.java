package fr.recours.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Dictionary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;

/** What holds for every letter: words behind every fact, no failure on any text, no change by what tells nothing. */
class LetterReaderPropertiesTest {

    private static final LetterReader READER = new LetterReader(Dictionary.standard());
    private static final LocalDate REFERENCE = LocalDate.of(2026, 11, 18);
    private static final List<JsonNode> LETTERS = LetterReaderTest.all();

    /** Sentences that tell nothing the dictionary asks for. */
    private static final List<String> NEUTRAL = List.of(
            "Je reste à votre disposition pour tout renseignement complémentaire.",
            "La secrétaire vous transmettra les images par messagerie sécurisée.",
            "Le dossier a été présenté par l'interne du service.",
            "Les horaires de la consultation ont changé.");

    @Provide
    Arbitrary<JsonNode> letters() {
        return Arbitraries.of(LETTERS);
    }

    @Provide
    Arbitrary<String> neutral() {
        return Arbitraries.of(NEUTRAL);
    }

    /** Scraps of letters in any order: what a hasty paste may leave. */
    @Provide
    Arbitrary<String> scraps() {
        List<String> pieces = LETTERS.stream()
                .flatMap(letter -> List.of(letter.path("text").stringValue().split("(?<=[ \n(),;:/])")).stream())
                .toList();
        return Arbitraries.of(pieces).list().ofMaxSize(60).map(list -> String.join("", list));
    }

    @Property(tries = 300)
    void anyTextIsReadWithoutFailure(@ForAll String garbage) {
        assertQuoted(garbage, READER.read(garbage, REFERENCE));
    }

    @Property(tries = 400)
    void anyScrapsAreReadWithTheirWords(@ForAll("scraps") String scraps) {
        assertQuoted(scraps, READER.read(scraps, REFERENCE));
    }

    @Property(tries = 60)
    void aSentenceThatTellsNothingChangesNothing(
            @ForAll("letters") JsonNode letter, @ForAll("neutral") String sentence) {
        LetterReading before = READER.read(text(letter), reference(letter));
        LetterReading after = READER.read(text(letter) + "\n" + sentence, reference(letter));

        assertThat(values(after)).isEqualTo(values(before));
        assertThat(after.treatments()).isEqualTo(before.treatments());
        assertThat(after.donors()).isEqualTo(before.donors());
    }

    private static Map<String, String> values(LetterReading reading) {
        return reading.facts().stream()
                .collect(Collectors.toMap(
                        ReadValue::key, fact -> fact.value() + " " + Objects.toString(fact.measuredOn())));
    }

    private static void assertQuoted(String text, LetterReading reading) {
        assertThat(reading.evidence().keySet())
                .containsAll(reading.facts().stream().map(ReadValue::key).toList());
        for (int i = 0; i < reading.treatments().size(); i++) {
            assertThat(reading.evidence()).containsKey("treatments[" + i + "].drug");
        }
        for (int i = 0; i < reading.donors().size(); i++) {
            assertThat(reading.evidence()).containsKey("donors[" + i + "].relation");
        }
        reading.evidence().values().forEach(quotations -> {
            assertThat(quotations).isNotEmpty();
            quotations.forEach(quotation -> assertThat(text.substring(quotation.start(), quotation.end()))
                    .isEqualTo(quotation.quote()));
        });
    }

    private static String text(JsonNode letter) {
        return letter.path("text").stringValue();
    }

    private static LocalDate reference(JsonNode letter) {
        return LocalDate.parse(letter.path("reference_date").stringValue());
    }
}
