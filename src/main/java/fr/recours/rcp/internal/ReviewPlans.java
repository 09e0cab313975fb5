package fr.recours.rcp.internal;

import fr.recours.rcp.internal.ReviewPlan.Place;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the places and the cut-offs of cases to be discussed again: two queries, however many the cases. */
@Component
class ReviewPlans {

    private final MeetingRepository meetings;
    private final AgendaItemRepository items;
    private final Clock clock;

    ReviewPlans(MeetingRepository meetings, AgendaItemRepository items, Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.clock = clock;
    }

    /** @param owed anything owed; only what is discussed again is planned */
    ReviewPlan of(Collection<ObligationEntity> owed) {
        List<ObligationEntity> reviews =
                owed.stream().filter(ObligationEntity::discussesAgain).toList();
        return new ReviewPlan(places(reviews), cutOffs(reviews), FrenchTime.today(clock));
    }

    private Map<UUID, Place> places(List<ObligationEntity> reviews) {
        Map<UUID, Place> places = new HashMap<>();
        if (!reviews.isEmpty()) {
            items.keptFor(reviews.stream().map(ObligationEntity::referralId).toList())
                    .forEach(kept ->
                            places.put(kept.getReferralId(), new Place(day(kept.getStartAt()), day(kept.getCutOff()))));
        }
        return places;
    }

    private NavigableMap<LocalDate, LocalDate> cutOffs(List<ObligationEntity> reviews) {
        NavigableMap<LocalDate, LocalDate> cutOffs = new TreeMap<>();
        reviews.stream().map(ObligationEntity::dueOn).min(LocalDate::compareTo).ifPresent(first -> meetings.hoursFrom(
                        first.atStartOfDay(FrenchTime.ZONE).toInstant())
                .forEach(hours -> cutOffs.put(day(hours.getStartAt()), day(hours.getCutOff()))));
        return cutOffs;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, FrenchTime.ZONE);
    }
}
