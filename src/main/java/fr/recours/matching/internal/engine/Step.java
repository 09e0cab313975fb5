package fr.recours.matching.internal.engine;

import fr.recours.matching.internal.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a library made ready to be judged. Rules that say the same, whichever programme or criterion they stand in, are one
 * step: it is judged once for a case. A reference to a criterion is that criterion's own step.
 */
final class Step {

    /** The place of a step that is judged each time it is asked for. */
    static final int NOWHERE = -1;

    private static final int LONG = 8;

    private final Rule rule;
    private final CompiledProgramme programme;
    private final int place;
    private final int element;
    private final Step[] parts;
    /** Found once, or once more by another thread: the same. */
    private @Nullable Blank<Judged> blank;

    private final Common common = new Common();

    /**
     * A step.
     *
     * @param programme the programme it was read in, or the first of them
     * @param place among all steps of the library that are judged once for a case
     * @param element place of the data element it looks at, by the {@link Keys} of the dictionary; negative without one
     * @param parts what the rule is put together from
     */
    Step(Rule rule, CompiledProgramme programme, int place, int element, List<Step> parts) {
        this.rule = rule;
        this.programme = programme;
        this.place = place;
        this.element = element;
        this.parts = parts.toArray(Step[]::new);
    }

    /** How much work it is to judge, roughly: lines of treatment, earlier values and donors take more than one value does. */
    int effort() {
        int effort =
                switch (rule) {
                    case Rule.CourseGiven _,
                            Rule.Together _,
                            Rule.SinceLastDose _,
                            Rule.RelativeFall _,
                            Rule.DonorAcceptable _ -> LONG;
                    default -> 1;
                };
        for (Step part : parts) {
            effort += part.effort();
        }
        return effort;
    }

    Rule rule() {
        return rule;
    }

    CompiledProgramme programme() {
        return programme;
    }

    int place() {
        return place;
    }

    int element() {
        return element;
    }

    /** @param library it is a step of */
    Blank<Judged> blank(CompiledLibrary library) {
        Blank<Judged> known = blank;
        if (known == null) {
            known = Blank.of(library, evaluator -> evaluator.judge(this).written());
            blank = known;
        }
        return known;
    }

    /** What it comes to in many cases. */
    Common common() {
        return common;
    }

    /** Not to be changed. */
    Step[] parts() {
        return parts;
    }

    Step part(int index) {
        return parts[index];
    }
}
