package fr.recours.rcp.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;

/**
 * By when cases to be discussed again have their place, or the coordination decides about them. Days in Paris.
 *
 * @param places kept, by their case
 * @param cutOffs of the meetings ahead and past, by the day they begin
 * @param today the day of reading
 */
record ReviewPlan(Map<UUID, Place> places, NavigableMap<LocalDate, LocalDate> cutOffs, LocalDate today) {

    /** Nobody is given up earlier than so many days before the decision is due. */
    private static final int LAST_DAYS = 7;

    /** The meeting that keeps a place. */
    record Place(LocalDate day, LocalDate cutOff) {}

    /** The day of the meeting that keeps a place for it; none while none does, and none once it is settled. */
    Optional<LocalDate> keptOn(ObligationEntity review) {
        return place(review).map(Place::day);
    }

    /** The cut-off of the meeting that keeps its place, else of the first one on or after its day; none while none is planned. */
    Optional<LocalDate> decideBy(ObligationEntity review) {
        return place(review).map(Place::cutOff).or(() -> first(review.dueOn()));
    }

    /** Whether the referrer was waited for: the first cut-off is past or a week away at most, wherever a place went on to. */
    boolean isNear(ObligationEntity review) {
        return !today.plusDays(LAST_DAYS).isBefore(first(review.dueOn()).orElse(review.dueOn()));
    }

    private Optional<Place> place(ObligationEntity review) {
        return Optional.ofNullable(places.get(review.referralId()))
                .filter(place -> review.isOpen() && review.discussesAgain());
    }

    private Optional<LocalDate> first(LocalDate day) {
        return Optional.ofNullable(cutOffs.ceilingEntry(day)).map(Map.Entry::getValue);
    }
}
