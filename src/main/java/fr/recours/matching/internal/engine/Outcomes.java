package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Explanation;
import fr.recours.matching.Reason;
import fr.recours.matching.Standing;
import fr.recours.matching.StandingChange;
import fr.recours.matching.Truth;
import fr.recours.matching.internal.engine.ReadyProgramme.Item;
import fr.recours.matching.internal.engine.ReadyProgramme.Told;
import java.util.ArrayList;
import java.util.List;

/** Turns a judged rule into what became of its criterion. */
final class Outcomes {

    private Outcomes() {}

    static CriterionOutcome of(Item item, Evaluator evaluator) {
        CriterionOutcome blank = evaluator.blank(item);
        if (blank != null) {
            return blank;
        }
        Judged judged = evaluator.judge(item.rule());
        List<Bilingual> notes = told(item.remarks(), evaluator);
        return outcome(item, judged, Reasons.of(judged, item.turned()), notes, judged.tree(item.turned()));
    }

    /** Without what it rests on. */
    static CriterionOutcome bare(Item item, Evaluator evaluator) {
        Judged judged = evaluator.judge(item.rule());
        Explanation none = new Explanation(judged.now(), null, null, List.of());
        return outcome(item, judged, List.of(), List.of(), none);
    }

    /** The texts whose condition holds. */
    static List<Bilingual> told(List<Told> texts, Evaluator evaluator) {
        List<Bilingual> told = List.of();
        for (Told text : texts) {
            if (evaluator.judge(text.when()).now() == Truth.MET) {
                told = told.isEmpty() ? new ArrayList<>() : told;
                told.add(text.text());
            }
        }
        return told;
    }

    private static CriterionOutcome outcome(
            Item item, Judged judged, List<Reason> reasons, List<Bilingual> notes, Explanation explanation) {
        Course standing = item.turned() ? judged.course().not() : judged.course();
        return new CriterionOutcome(
                item.criterion(),
                judged.now(),
                standing(standing.now()),
                reasons,
                notes,
                standing.changes((from, truth) -> new StandingChange(from, standing(truth))),
                explanation);
    }

    static Standing standing(Truth truth) {
        return switch (truth) {
            case MET -> Standing.SATISFIED;
            case NOT_MET -> Standing.BLOCKING;
            case UNKNOWN -> Standing.UNKNOWN;
        };
    }
}
