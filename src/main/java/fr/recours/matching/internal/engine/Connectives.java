package fr.recours.matching.internal.engine;

import fr.recours.matching.Explanation.Connective;
import fr.recours.matching.Truth;

/** Judges rules that are put together from others: all their parts, unless nobody asks why and one decides. */
final class Connectives {

    private Connectives() {}

    static Judged all(Step step, Evaluator evaluator) {
        Judged[] parts = new Judged[step.parts().length];
        Course course = Course.MET;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = evaluator.judge(step.part(i));
            if (evaluator.brief() && parts[i].course() == Course.NOT_MET) {
                return parts[i];
            }
            course = course.and(parts[i].course());
        }
        return joined(step, evaluator, course, Connective.ALL_OF, parts);
    }

    static Judged any(Step step, Evaluator evaluator) {
        Judged[] parts = new Judged[step.parts().length];
        Course course = Course.NOT_MET;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = evaluator.judge(step.part(i));
            if (evaluator.brief() && parts[i].course() == Course.MET) {
                return parts[i];
            }
            course = course.or(parts[i].course());
        }
        return joined(step, evaluator, course, Connective.ANY_OF, parts);
    }

    static Judged not(Step step, Evaluator evaluator) {
        Judged part = evaluator.judge(step.part(0));
        return joined(step, evaluator, part.course().not(), Connective.NOT, part);
    }

    static Judged choice(Step step, Evaluator evaluator) {
        Judged condition = evaluator.judge(step.part(0));
        if (evaluator.brief() && condition.course() == Course.MET) {
            return evaluator.judge(step.part(1));
        }
        if (evaluator.brief() && condition.course() == Course.NOT_MET) {
            return evaluator.judge(step.part(2));
        }
        Judged then = evaluator.judge(step.part(1));
        Judged otherwise = evaluator.judge(step.part(2));
        Course whenMet = condition.course().and(then.course());
        Course whenNot = condition.course().not().and(otherwise.course());
        Course both = then.course().and(otherwise.course());
        Judged[] parts =
                switch (condition.now()) {
                    case MET -> new Judged[] {condition, then};
                    case NOT_MET -> new Judged[] {condition, otherwise};
                    case UNKNOWN -> new Judged[] {condition, then, otherwise};
                };
        return joined(step, evaluator, whenMet.or(whenNot).or(both), Connective.CHOICE, parts);
    }

    /** What a verdict leaves out must not be taken for the whole by who asks why. */
    private static Judged joined(
            Step step, Evaluator evaluator, Course course, Connective connective, Judged... parts) {
        return evaluator.brief()
                ? Judged.joined(course, connective, parts)
                : step.common().joined(course, connective, parts);
    }

    static Judged known(Step step, Judged part) {
        Course known = part.course().map(truth -> Truth.of(truth == Truth.MET));
        return step.common().of(new Judged[] {part}, () -> new Judged(known, null, null));
    }
}
