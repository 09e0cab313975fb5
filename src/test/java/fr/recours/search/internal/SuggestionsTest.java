package fr.recours.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.Value;
import fr.recours.programme.Programmes;
import fr.recours.search.ProgrammeSuggestions;
import fr.recours.search.Suggestion;
import fr.recours.support.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The index narrows, the matcher judges, and nothing is dropped. */
@IntegrationTest
class SuggestionsTest {

    private static final CaseFile UNKNOWN = CaseFile.empty("case", LocalDate.of(2026, 1, 21));

    private static final List<String> READING_ORDER =
            List.of("AHSCT-SSc", "MSC-ScS", "BLINA-SSc", "MSC-LES", "AHSCT-SLE");

    @Autowired
    private ProgrammeSuggestions suggestions;

    @Autowired
    private Programmes programmes;

    private static CaseFile of(String disease) {
        return UNKNOWN.with(new Observation("disease", new Value.Code(disease), null));
    }

    private List<String> candidates(CaseFile caseFile, String words) {
        return suggestions.suggest(caseFile, words).stream()
                .filter(Suggestion::candidate)
                .map(Suggestion::programme)
                .map(programme -> programme.code())
                .toList();
    }

    @Test
    void aSclerodermaCaseHasItsThreeProgrammesWhateverTheWords() {
        List<String> three = List.of("AHSCT-SSc", "MSC-ScS", "BLINA-SSc");
        assertThat(candidates(of("SSc"), "")).isEqualTo(three);
        assertThat(candidates(of("SSc"), "lupus")).isEqualTo(three);
        assertThat(candidates(of("SSc"), "blinatumomab")).isEqualTo(three);
    }

    @Test
    void aLupusCaseComesFirstInItsOwnProgrammes() {
        assertThat(suggestions.suggest(of("SLE"), ""))
                .extracting(suggestion -> suggestion.programme().code())
                .containsExactly("MSC-LES", "AHSCT-SLE", "AHSCT-SSc", "MSC-ScS", "BLINA-SSc");
    }

    @Test
    void whileTheDiseaseIsUnknownEveryProgrammeIsACandidateUnlessAWordTells() {
        assertThat(candidates(UNKNOWN, "")).isEqualTo(READING_ORDER);
        assertThat(candidates(UNKNOWN, "Que proposer ?")).isEqualTo(READING_ORDER);
        assertThat(candidates(UNKNOWN, "Lupus réfractaire")).containsExactly("MSC-LES", "AHSCT-SLE");
        assertThat(candidates(of("overlap"), "")).isEqualTo(READING_ORDER);
    }

    @Test
    void everyProgrammeIsJudgedCandidateOrNot() {
        for (CaseFile caseFile : List.of(UNKNOWN, of("SSc"), of("SLE"), of("other"), of("overlap"))) {
            assertThat(suggestions.suggest(caseFile, "lupus")).hasSize(5).allSatisfy(suggestion -> assertThat(
                            suggestion.eligibility())
                    .isEqualTo(programmes.judge(suggestion.programme().code(), caseFile)));
        }
    }
}
