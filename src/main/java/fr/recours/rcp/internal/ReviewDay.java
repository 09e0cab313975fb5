package fr.recours.rcp.internal;

import fr.recours.rcp.MeetingState;
import fr.recours.referral.ReferralId;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** By when a case to be discussed again has its place, or the coordination decides about it. */
@Component
class ReviewDay {

    /** Nobody is given up earlier than so many days before the decision is due. */
    private static final int LAST_DAYS = 7;

    private final MeetingRepository meetings;
    private final ReviewPlaces places;
    private final Clock clock;

    ReviewDay(MeetingRepository meetings, ReviewPlaces places, Clock clock) {
        this.meetings = meetings;
        this.places = places;
        this.clock = clock;
    }

    /** The cut-off of the meeting that keeps its place, else of the first one on or after its day; none while none is planned. */
    Optional<LocalDate> decideBy(ObligationEntity review) {
        return Optional.of(new ReferralId(review.referralId()))
                .filter(referral -> review.isOpen())
                .flatMap(places::meeting)
                .map(ReviewDay::cutOff)
                .or(() -> first(review.dueOn()));
    }

    private Optional<LocalDate> first(LocalDate day) {
        return meetings.findFirstByWrittenFalseAndStateNotAndStartAtGreaterThanEqualOrderByStartAt(
                        MeetingState.CANCELLED,
                        day.atStartOfDay(FrenchTime.ZONE).toInstant())
                .map(ReviewDay::cutOff);
    }

    private static LocalDate cutOff(MeetingEntity meeting) {
        return LocalDate.ofInstant(meeting.cutOff(), FrenchTime.ZONE);
    }

    /** Whether the referrer was waited for: the first cut-off is past or a week away at most, wherever a place went on to. */
    boolean isNear(ObligationEntity review) {
        LocalDate decideBy = first(review.dueOn()).orElse(review.dueOn());
        return !FrenchTime.today(clock).plusDays(LAST_DAYS).isBefore(decideBy);
    }
}
