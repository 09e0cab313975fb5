package fr.recours.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way of saying a data element in {@link LetterPhrases} is read, and what only sounds like one is not, in every place of a letter. */
class LetterPhrasesTest {

    static Stream<String> elements() {
        return LetterPhrases.all().stream().map(LetterPhrases.Phrase::expected).distinct();
    }

    @ParameterizedTest
    @MethodSource("elements")
    void isReadHoweverAndWhereverItIsSaid(String expected) {
        List<String> misread = new ArrayList<>();
        LetterPhrases.all().stream()
                .filter(phrase -> phrase.expected().equals(expected))
                .flatMap(phrase -> phrase.places().stream())
                .forEach(place -> {
                    try {
                        Told.read(place, expected);
                    } catch (AssertionError misreading) {
                        misread.add(place);
                    }
                });

        assertThat(misread).isEmpty();
    }

    static Stream<String> findings() {
        return affirmed().map(LetterPhrases.Phrase::expected).distinct();
    }

    /** A finding that is denied is never read as one that is there. */
    @ParameterizedTest
    @MethodSource("findings")
    void isNotAffirmedWhereItIsDenied(String expected) {
        String key = expected.substring(0, expected.indexOf('='));
        List<String> affirmed = affirmed()
                .filter(phrase -> phrase.expected().equals(expected))
                .flatMap(phrase -> phrase.denials().stream())
                .filter(denial -> LetterScores.read(denial, Told.DAY)
                        .path("facts")
                        .path(key)
                        .asBoolean(false))
                .toList();

        assertThat(affirmed).isEmpty();
    }

    private static Stream<LetterPhrases.Phrase> affirmed() {
        return LetterPhrases.all().stream().filter(LetterPhrases.Phrase::deniable);
    }

    @Test
    void nothingIsSaidTwice() {
        List<String> told =
                LetterPhrases.all().stream().map(LetterPhrases.Phrase::told).toList();

        assertThat(told).hasSize(Set.copyOf(told).size());
    }
}
