package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Criterion;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Explanation;
import fr.recours.matching.Reason;
import fr.recours.matching.Standing;
import fr.recours.matching.StandingChange;
import fr.recours.matching.Truth;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledCriterion;
import java.util.ArrayList;
import java.util.List;

/** Turns a judged rule into what became of its criterion. */
final class Outcomes {

    private Outcomes() {}

    static CriterionOutcome of(CompiledCriterion compiled, Judged judged, Evaluator evaluator) {
        boolean turned = turned(compiled);
        List<Bilingual> notes = new ArrayList<>(compiled.remarks().size());
        for (CompiledProgramme.Remark remark : compiled.remarks()) {
            if (evaluator.judge(remark.when()).now() == Truth.MET) {
                notes.add(remark.text());
            }
        }
        return outcome(compiled, judged, Reasons.of(judged, turned), notes, judged.tree(turned));
    }

    /** Without what it rests on. */
    static CriterionOutcome bare(CompiledCriterion compiled, Judged judged) {
        Explanation none = new Explanation(judged.now(), null, null, List.of());
        return outcome(compiled, judged, List.of(), List.of(), none);
    }

    private static CriterionOutcome outcome(
            CompiledCriterion compiled,
            Judged judged,
            List<Reason> reasons,
            List<Bilingual> notes,
            Explanation explanation) {
        Course standing = turned(compiled) ? judged.course().not() : judged.course();
        return new CriterionOutcome(
                compiled.criterion(),
                judged.now(),
                standing(standing.now()),
                reasons,
                notes,
                standing.changes((from, truth) -> new StandingChange(from, standing(truth))),
                explanation);
    }

    private static boolean turned(CompiledCriterion compiled) {
        return compiled.criterion().kind() == Criterion.Kind.NON_INCLUSION;
    }

    static Standing standing(Truth truth) {
        return switch (truth) {
            case MET -> Standing.SATISFIED;
            case NOT_MET -> Standing.BLOCKING;
            case UNKNOWN -> Standing.UNKNOWN;
        };
    }
}
