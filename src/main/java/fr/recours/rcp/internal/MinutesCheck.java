package fr.recours.rcp.internal;

import fr.recours.audit.AuditAction;
import fr.recours.rcp.MeetingState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of a meeting are complete once it has ended and every opinion given there is released (portal.md §3.3). */
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
        if (meeting.state() == MeetingState.ENDED && opinions.unsignedOf(meeting.id()) == 0) {
            meeting.completeMinutes();
            trail.byTheClock(AuditAction.MEETING_CHANGED, meeting.id(), "MINUTES_COMPLETE");
        }
    }
}
