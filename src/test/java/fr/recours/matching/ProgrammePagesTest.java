package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages in docs/ say what the programmes say. */
class ProgrammePagesTest {

    /** Written anew for each test: {@code bin/mutation} changes the writer between two of them. */
    private final String criteria = ProgrammePages.criteria(Judging.PROGRAMMES);

    private final String dictionary = ProgrammePages.dictionary(Judging.DICTIONARY, Judging.PROGRAMMES);

    @Test
    void theCommittedPagesAreUpToDate() throws IOException {
        assertThat(Files.readString(Path.of("docs/criteria.md")))
                .as("write it again: bin/programmes page")
                .isEqualTo(criteria);
        assertThat(Files.readString(Path.of("docs/dictionary.md")))
                .as("write it again: bin/programmes page")
                .isEqualTo(dictionary);
    }

    @Test
    void everyCriterionStandsThereWithItsSentences() {
        List<String> lines = criteria.lines().map(ProgrammePagesTest::plain).toList();
        for (ProgrammeDefinition programme : Judging.PROGRAMMES) {
            for (Criterion criterion : programme.criteria()) {
                Bilingual sentence = criterion.ruleSentence();
                assertThat(lines.contains("#### " + criterion.id())).isTrue();
                assertThat(lines.contains("- Règle\u00a0: " + sentence.fr() + "<br>*Rule: " + sentence.en() + "*"))
                        .as(criterion.id())
                        .isTrue();
                assertThat(lines.contains("> " + criterion.textFr() + " (" + criterion.sourceLine() + ")"))
                        .as(criterion.id())
                        .isTrue();
                assertThat(lines.contains("> *" + criterion.textEn() + "*"))
                        .as(criterion.id())
                        .isTrue();
                criterion.ambiguity().ifPresent(note -> assertThat(lines.contains(
                                "- Ambiguïté\u00a0: " + note.fr() + "<br>*Ambiguity: " + note.en() + "*"))
                        .as(criterion.id())
                        .isTrue());
            }
        }
    }

    @Test
    void everyElementStandsThereWithItsReaders() {
        Judging.DICTIONARY.sections().stream()
                .flatMap(section -> section.elements().stream())
                .forEach(element -> assertThat(dictionary.lines())
                        .anyMatch(line -> line.startsWith("| `" + element.key() + "` |")));
        assertThat(dictionary.lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("| `pao2_mmhg` |")
                        .contains("mmHg; kPa (× 7.501, 2.7 to 20)", "| 20 to 150 | 60 to 100 |", "LES-N2d.respfail"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("| `hbv_dna_iu_ml` |").endsWith("| → `hbv_dna_detectable` |"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("| `birth_date` |").contains("SCS-R-I1.min"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("| `donor_age_years` |").contains("SCS-D-I1"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("| `methotrexate` |")
                        .contains("Novatrex", "immunosuppressant", "`dose_mg_week` 2.5 to 50"));
    }

    /** Without what keeps Markdown from reading a sign as markup. */
    private static String plain(String line) {
        return line.replaceAll("\\\\([\\\\*_<>\\[\\]`])", "$1");
    }
}
