package fr.recours.matching.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.CaseFile;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Judging;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What many cases share changes nothing for any of them, nor does leaving out what a verdict does not need. */
class CommonTest {

    private static final List<CompiledProgramme> PROGRAMMES =
            Judging.PROGRAMMES.stream().map(Judging::compiled).toList();

    private static CompiledLibrary library() {
        return new CompiledLibrary(PROGRAMMES, Judging.library().derivations());
    }

    private static Stream<ReadyProgramme.Item> items(CompiledLibrary library) {
        return PROGRAMMES.stream().flatMap(programme -> library.ready(programme).recipient().stream());
    }

    private static List<CriterionOutcome> judged(CompiledLibrary library, CaseFile one) {
        Evaluator evaluator = new Evaluator(library, Facts.of(one, library.keys()), one.donors());
        return items(library).map(item -> Outcomes.of(item, evaluator)).toList();
    }

    @Test
    void aCaseIsToldTheSameWhateverWasJudgedBefore() {
        CompiledLibrary used = library();
        List<CaseFile> cases = BlankTest.cases();
        cases.forEach(one -> judged(used, one));

        assertThat(cases).isNotEmpty().allSatisfy(one -> assertThat(judged(used, one))
                .isEqualTo(judged(library(), one)));
    }

    @Test
    void whatAVerdictDoesNotNeedChangesNoCriterion() {
        CompiledLibrary library = library();

        assertThat(BlankTest.cases()).isNotEmpty().allSatisfy(one -> {
            Facts facts = Facts.of(one, library.keys());
            Evaluator brief = new Evaluator(library, facts, one.donors(), true);
            List<CriterionOutcome> whole = judged(library, one);
            List<CriterionOutcome> bare =
                    items(library).map(item -> Outcomes.bare(item, brief)).toList();
            assertThat(bare).extracting(CriterionOutcome::truth).isEqualTo(truths(whole));
            assertThat(bare)
                    .extracting(CriterionOutcome::changes)
                    .isEqualTo(whole.stream().map(CriterionOutcome::changes).toList());
        });
    }

    private static List<Object> truths(List<CriterionOutcome> outcomes) {
        return outcomes.stream().<Object>map(CriterionOutcome::truth).toList();
    }

    @Test
    void aYesWithItsDayIsOfItsOwnCase() {
        CompiledLibrary library = library();
        Evaluator evaluator =
                evaluator(library, "{\"vt\": true, \"chf_reversible\": {\"value\": true, \"date\": \"2025\"}}");

        assertThat(evaluator.flag("vt").isCommon()).isTrue();
        assertThat(evaluator.flag("chf_reversible").isCommon()).isFalse();
    }

    private static Evaluator evaluator(CompiledLibrary library, String facts) {
        CaseFile one = Judging.caseOf("{\"id\": \"T\", \"reference_date\": \"2026-03-11\", \"facts\": " + facts + "}");
        return new Evaluator(library, Facts.of(one, library.keys()), List.of());
    }
}
