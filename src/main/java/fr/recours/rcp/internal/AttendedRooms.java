package fr.recours.rcp.internal;

import fr.recours.referral.TriageDecision;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the place of a routine case by the specialties it needs: a meeting for which all members of one of them have excused
 * themselves is passed over, as long as a later one has room and them. A specialty the RCP has no member of keeps nobody waiting.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AttendedRooms {

    private final Rooms rooms;
    private final Quorums quorums;
    private final Clock clock;

    AttendedRooms(Rooms rooms, Quorums quorums, Clock clock) {
        this.rooms = rooms;
        this.quorums = quorums;
        this.clock = clock;
    }

    MeetingEntity lockFirst(TriageDecision decision) {
        return rooms.lockFirst(decision.minutes(), clock.instant(), meeting -> isAttended(meeting, decision))
                .orElseGet(() -> rooms.lockFirst(decision.minutes()));
    }

    /** As {@link #lockFirst}, for a case that has a place already; empty when that is as good as any. */
    Optional<MeetingEntity> lockFirstInsteadOf(MeetingEntity place, TriageDecision decision) {
        return isAttended(place.id(), decision)
                ? Optional.empty()
                : rooms.lockFirst(decision.minutes(), place.startAt(), meeting -> isAttended(meeting, decision));
    }

    private boolean isAttended(UUID meeting, TriageDecision decision) {
        return Collections.disjoint(quorums.missed(meeting), decision.specialties());
    }
}
