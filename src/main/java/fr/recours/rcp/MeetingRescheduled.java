package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A meeting is held at another hour, in another place or behind another link. Heard inside the transaction that did it.
 *
 * @param change tells one change from another of the same meeting
 * @param previousStart when it was to begin before
 * @param cases that stand on its agenda
 */
public record MeetingRescheduled(UUID change, MeetingId meetingId, Instant previousStart, Set<ReferralId> cases) {

    public MeetingRescheduled {
        cases = Set.copyOf(cases);
    }
}
