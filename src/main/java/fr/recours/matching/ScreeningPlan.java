package fr.recours.matching;

import fr.recours.matching.internal.engine.Conditions;
import java.time.LocalDate;
import java.util.List;

/**
 * What a programme asks on a day, criterion by criterion, for an index that screens many cases at once. A verdict is made of
 * them as {@link Eligibility} says: one that stands against the case for good rules it out whatever the others are.
 *
 * @param disease code of the disease it is for: a case recorded with another is not judged
 * @param complete whether its criteria are entered; an incomplete one is undetermined for every case of its disease
 */
public record ScreeningPlan(String programme, LocalDate day, String disease, boolean complete, List<Item> items) {

    /**
     * One criterion about the recipient that is judged by itself.
     *
     * @param satisfied when it is satisfied, non-inclusions turned; it stands against the case where this is not met
     */
    public record Item(Criterion criterion, Condition satisfied) {}

    public ScreeningPlan {
        items = List.copyOf(items);
    }

    /** The plan of a programme for a day, in the protocol's order: that of {@link Eligibility#outcomes()}. */
    public static ScreeningPlan of(ProgrammeDefinition programme, LocalDate day) {
        return new ScreeningPlan(
                programme.code(),
                day,
                programme.disease(),
                programme.complete(),
                Conditions.of(programme.compiled(), programme.library(), day));
    }

    /** Whether a case eligible from a day on is not yet, but within a year. @param epochDay as {@link LocalDate#toEpochDay()} */
    public boolean isComing(long epochDay) {
        return epochDay > day.toEpochDay() && epochDay <= day.plusYears(1).toEpochDay();
    }
}
