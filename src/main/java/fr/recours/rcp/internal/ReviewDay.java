package fr.recours.rcp.internal;

import fr.recours.rcp.MeetingState;
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
    private final Clock clock;

    ReviewDay(MeetingRepository meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /** The cut-off of the first meeting on or after the day a case is to be discussed again; none while none is planned. */
    Optional<LocalDate> of(LocalDate day) {
        return meetings.findFirstByWrittenFalseAndStateNotAndStartAtGreaterThanEqualOrderByStartAt(
                        MeetingState.CANCELLED,
                        day.atStartOfDay(FrenchTime.ZONE).toInstant())
                .map(meeting -> LocalDate.ofInstant(meeting.cutOff(), FrenchTime.ZONE));
    }

    /** Whether the referrer was waited for: that day is past or a week away at most. */
    boolean isNear(ObligationEntity review) {
        LocalDate decideBy = of(review.dueOn()).orElse(review.dueOn());
        return !FrenchTime.today(clock).plusDays(LAST_DAYS).isBefore(decideBy);
    }
}
