package fr.recours.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one criterion.
 *
 * @param truth whether its rule holds
 * @param standing the same for the case, non-inclusions turned
 * @param reasons its lines, what decides first
 * @param notes ambiguities this case stands on, and remarks
 * @param changes how it stands on later days, by the passing of time alone
 * @param tree how its rule came out, node by node
 */
public record CriterionOutcome(
        Criterion criterion,
        Truth truth,
        Standing standing,
        List<Reason> reasons,
        List<Bilingual> notes,
        List<StandingChange> changes,
        Explanation tree) {

    public CriterionOutcome {
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
        changes = List.copyOf(changes);
    }

    /** The day from which it is surely satisfied, when it is not yet and waiting is all it takes. */
    public @Nullable LocalDate possibleFrom() {
        return standing == Standing.SATISFIED ? null : satisfiedAfter(LocalDate.MIN);
    }

    /** The next day on which it changes by the passing of time alone. */
    public @Nullable LocalDate nextChange() {
        return changes.isEmpty() ? null : changes.getFirst().from();
    }

    /** How it stands on a day from the reference date on. */
    public Standing on(LocalDate day) {
        if (changes.isEmpty()) {
            return standing;
        }
        Standing then = standing;
        for (StandingChange change : changes) {
            if (change.from().isAfter(day)) {
                break;
            }
            then = change.standing();
        }
        return then;
    }

    /** Whether on that day it stands against the case and waiting is all it takes. */
    boolean timedOn(LocalDate day) {
        return on(day) == Standing.BLOCKING
                && criterion.blocker() == Criterion.Blocker.TIMED
                && satisfiedAfter(day) != null;
    }

    @Nullable
    LocalDate satisfiedAfter(LocalDate day) {
        for (StandingChange change : changes) {
            if (change.standing() == Standing.SATISFIED && change.from().isAfter(day)) {
                return change.from();
            }
        }
        return null;
    }

    /** Whether waiting is all it takes, and until when is known. */
    public boolean timed() {
        return standing == Standing.BLOCKING
                && criterion.blocker() == Criterion.Blocker.TIMED
                && possibleFrom() != null;
    }
}
