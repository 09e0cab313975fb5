package fr.recours.rcp.internal;

import fr.recours.audit.AuditAction;
import fr.recours.rcp.MeetingState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A written consultation has no minutes but its opinion: it is complete once it has ended and the opinion is released
 * (portal.md §3.3). A meeting waits for somebody to complete its minutes ({@link fr.recours.rcp.Papers}).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MinutesCheck {

    private final OpinionStore opinions;
    private final RcpTrail trail;

    MinutesCheck(OpinionStore opinions, RcpTrail trail) {
        this.opinions = opinions;
        this.trail = trail;
    }

    /** @param meeting held by the caller */
    void complete(MeetingEntity meeting) {
        if (meeting.written() && meeting.state() == MeetingState.ENDED && opinions.unsignedOf(meeting.id()) == 0) {
            meeting.completeMinutes();
            trail.byTheClock(AuditAction.MEETING_CHANGED, meeting.id(), "MINUTES_COMPLETE");
        }
    }
}
