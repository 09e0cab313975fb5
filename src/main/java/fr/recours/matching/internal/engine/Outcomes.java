package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Criterion;
import fr.recours.matching.CriterionOutcome;
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
        Criterion criterion = compiled.criterion();
        boolean turned = criterion.kind() == Criterion.Kind.NON_INCLUSION;
        Course standing = turned ? judged.course().not() : judged.course();
        List<Bilingual> notes = new ArrayList<>(compiled.remarks().size());
        for (CompiledProgramme.Remark remark : compiled.remarks()) {
            if (evaluator.judge(remark.when()).now() == Truth.MET) {
                notes.add(remark.text());
            }
        }
        return new CriterionOutcome(
                criterion,
                judged.now(),
                standing(standing.now()),
                Reasons.of(judged, turned),
                notes,
                standing.changes((from, truth) -> new StandingChange(from, standing(truth))),
                judged.tree(turned));
    }

    static Standing standing(Truth truth) {
        return switch (truth) {
            case MET -> Standing.SATISFIED;
            case NOT_MET -> Standing.BLOCKING;
            case UNKNOWN -> Standing.UNKNOWN;
        };
    }
}
