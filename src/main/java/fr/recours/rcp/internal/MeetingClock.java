package fr.recours.rcp.internal;

import fr.recours.audit.AuditAction;
import fr.recours.rcp.MeetingState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes meetings through the steps the date alone decides: cut-off, publication, archive. */
@Component
class MeetingClock {

    private final MeetingRepository meetings;
    private final MeetingBudget budget;
    private final Publication publication;
    private final MinutesCheck minutes;
    private final RcpTrail trail;
    private final RcpProperties properties;
    private final Clock clock;

    MeetingClock(
            MeetingRepository meetings,
            MeetingBudget budget,
            Publication publication,
            MinutesCheck minutes,
            RcpTrail trail,
            RcpProperties properties,
            Clock clock) {
        this.meetings = meetings;
        this.budget = budget;
        this.publication = publication;
        this.minutes = minutes;
        this.trail = trail;
        this.properties = properties;
        this.clock = clock;
    }

    /** Running it again, or on two nodes at once, changes nothing more. */
    @Transactional
    void follow() {
        Instant now = clock.instant();
        meetings.pastCutOff(List.of(MeetingState.OPEN_FOR_LISTING, MeetingState.CUT_OFF), now).stream()
                .map(budget::lock)
                .forEach(meeting -> follow(meeting, now));
        meetings.ended().stream().map(budget::lock).forEach(minutes::complete);
        meetings.completeSince(now.minus(Duration.ofDays(properties.archiveDays()))).stream()
                .map(budget::lock)
                .filter(meeting -> meeting.state() == MeetingState.MINUTES_COMPLETE)
                .forEach(meeting -> {
                    meeting.archive();
                    trail.byTheClock(AuditAction.MEETING_CHANGED, meeting.id(), "ARCHIVED");
                });
    }

    private void follow(MeetingEntity meeting, Instant now) {
        meeting.cutOff(now);
        if (meeting.isToBePublished(now)) {
            publication.publish(meeting);
            trail.byTheClock(AuditAction.MEETING_CHANGED, meeting.id(), "PUBLISHED");
        }
    }
}
