package fr.recours.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Dictionary;
import fr.recours.matching.ProgrammeLibrary;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the index makes of the words people type. */
class ProgrammeIndexTest {

    private final ProgrammeIndex index =
            new ProgrammeIndex(ProgrammeLibrary.standard(Dictionary.standard()), Dictionary.standard());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sclérodermie",
                "sclerodermie",
                "SCLÉRODERMIE",
                "sclérodermies",
                "une sclérodermie qui progresse",
                "l’évolution de la sclérodermie",
                "sclerosis"
            })
    void tellOfSclerodermaWithOrWithoutAccents(String words) {
        assertThat(index.toldByNames(words)).containsExactly("SSc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lupus", "Lupus", "d'un lupus", "d’un lupus réfractaire", "a case of lupus"})
    void tellOfLupus(String words) {
        assertThat(index.toldByNames(words)).containsExactly("SLE");
    }

    /** Words of one programme by chance, of several diseases, or of none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mélanome",
                "melanome",
                "sévère",
                "systémique",
                "autogreffe",
                "patient",
                "?",
                "avis de la RCP"
            })
    void tellOfNoDisease(String words) {
        assertThat(index.toldByNames(words)).isEmpty();
    }

    @Test
    void twoDiseasesNamedAreBothTold() {
        assertThat(index.toldByNames("sclérodermie ou lupus ?")).containsExactlyInAnyOrder("SSc", "SLE");
    }

    @Test
    void aDiseaseHasItsProgrammes() {
        assertThat(index.ofDiseases(Set.of("SSc"))).containsExactlyInAnyOrder("AHSCT-SSc", "MSC-ScS", "BLINA-SSc");
        assertThat(index.ofDiseases(Set.of("SLE"))).containsExactlyInAnyOrder("MSC-LES", "AHSCT-SLE");
        assertThat(index.ofDiseases(Set.of("other"))).isEmpty();
        assertThat(index.all()).hasSize(5);
    }

    @Test
    void aQuestionOfAnyLengthIsSearched() {
        assertThat(index.toldByNames("question ".repeat(20_000) + "sclérodermie"))
                .containsExactly("SSc");
    }
}
