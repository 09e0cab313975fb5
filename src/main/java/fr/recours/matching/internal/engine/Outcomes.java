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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
        return outcome(
                item,
                judged.course(),
                judged.reasons(item.turned(), evaluator.reasons()),
                notes,
                judged.tree(item.turned()));
    }

    /** How a case stands to a criterion as time passes. */
    static Course standing(Item item, Evaluator evaluator) {
        return item.standing(evaluator.judge(item.rule()).course());
    }

    /** Without what it rests on. */
    static CriterionOutcome bare(Item item, Evaluator evaluator) {
        Course course = evaluator.judge(item.rule()).course();
        return course.nextChange() == null ? item.always(course.now()) : bare(item, course);
    }

    private static CriterionOutcome bare(Item item, Course course) {
        return outcome(item, course, List.of(), List.of(), new Explanation(course.now(), null, null, List.of()));
    }

    /** Without what they rest on, those that no day changes: the same in every case. */
    static Map<Truth, CriterionOutcome> always(Item item) {
        Map<Truth, CriterionOutcome> always = new EnumMap<>(Truth.class);
        for (Truth truth : Truth.values()) {
            always.put(truth, bare(item, Course.always(truth)));
        }
        return always;
    }

    /** The texts whose condition holds. */
    static List<Bilingual> told(List<Told> texts, Evaluator evaluator) {
        List<Bilingual> told = List.of();
        for (int i = 0; i < texts.size(); i++) {
            Told text = texts.get(i);
            if (evaluator.judge(text.when()).now() == Truth.MET) {
                told = told.isEmpty() ? new ArrayList<>() : told;
                told.add(text.text());
            }
        }
        return told;
    }

    private static CriterionOutcome outcome(
            Item item, Course course, List<Reason> reasons, List<Bilingual> notes, Explanation explanation) {
        Course standing = item.standing(course);
        return new CriterionOutcome(
                item.criterion(),
                course.now(),
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
