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
 * @param possibleFrom the day from which it is surely satisfied, when waiting is all it takes
 * @param nextChange the next day on which it changes by the passing of time alone
 * @param tree how its rule came out, node by node
 */
public record CriterionOutcome(
        Criterion criterion,
        Truth truth,
        Standing standing,
        List<Reason> reasons,
        List<Bilingual> notes,
        @Nullable LocalDate possibleFrom,
        @Nullable LocalDate nextChange,
        Explanation tree) {

    public CriterionOutcome {
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }

    /** Whether waiting is all it takes, and until when is known. */
    public boolean timed() {
        return standing == Standing.BLOCKING && criterion.blocker() == Criterion.Blocker.TIMED && possibleFrom != null;
    }
}
