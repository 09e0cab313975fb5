package fr.recours.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sums criteria up into a verdict (clinical.md A.0), for the reference date and for every later day on which it changes. */
final class VerdictCourse {

    private VerdictCourse() {}

    /** One phase for each change of the verdict, the first from the reference date on. */
    static List<Phase> of(List<CriterionOutcome> outcomes, boolean diseaseKnown, LocalDate reference) {
        Result last = on(reference, outcomes, diseaseKnown);
        List<Phase> phases = new ArrayList<>();
        phases.add(new Phase(reference, last));
        for (LocalDate day : days(outcomes)) {
            Result then = on(day, outcomes, diseaseKnown);
            if (then != last) {
                phases.add(new Phase(day, then));
                last = then;
            }
        }
        return phases;
    }

    /** The days on which it may change: none while something stands against it for ever. */
    private static SortedSet<LocalDate> days(List<CriterionOutcome> outcomes) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (CriterionOutcome outcome : outcomes) {
            if (!outcome.changes().isEmpty()) {
                outcome.changes().forEach(change -> days.add(change.from()));
            } else if (outcome.standing() == Standing.BLOCKING) {
                return new TreeSet<>();
            }
        }
        return days;
    }

    /** The verdict on one day. No criterion is looked at after one that is enough to rule the case out. */
    static Result on(LocalDate day, Iterable<CriterionOutcome> outcomes, boolean diseaseKnown) {
        boolean blocked = false;
        boolean missing = !diseaseKnown;
        for (CriterionOutcome outcome : outcomes) {
            switch (outcome.on(day)) {
                case BLOCKING -> {
                    if (!outcome.timedOn(day)) {
                        return Result.NOT_ELIGIBLE;
                    }
                    blocked = true;
                }
                case UNKNOWN -> missing |= outcome.criterion().stage() == Criterion.Stage.REFERRAL;
                case SATISFIED -> {}
            }
        }
        if (blocked) {
            return Result.NOT_YET;
        }
        return missing ? Result.UNDETERMINED : Result.ELIGIBLE;
    }
}
