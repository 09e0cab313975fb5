package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemMoved;
import fr.recours.rcp.MeetingId;
import fr.recours.referral.ReferralId;
import fr.recours.referral.SessionDesk;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a listing on another meeting: logged, judged at the new date, audited and told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Relisting {

    private final AgendaMoveRepository moves;
    private final Positions positions;
    private final SessionDesk sessions;
    private final RcpTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Relisting(
            AgendaMoveRepository moves,
            Positions positions,
            SessionDesk sessions,
            RcpTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.moves = moves;
        this.positions = positions;
        this.sessions = sessions;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** To its place on a meeting the caller holds, as it holds the present one. */
    void to(Person actor, AgendaItemEntity item, MeetingEntity target) {
        to(actor, item, target, positions.of(target.id(), item.isUrgent(), item.standsFirst()));
    }

    /** To make room for a case that goes before it, by the portal itself. The caller holds both meetings, and there is room on the other. */
    void giveWay(AgendaItemEntity item, MeetingEntity target) {
        sessions.giveWay(new ReferralId(item.referralId()), target.day());
        move(item, target, positions.of(target.id(), false, false), null);
        trail.byTheClock(AuditAction.AGENDA_CHANGED, item.referralId(), "GAVE_WAY");
    }

    /** The same, to a place of its own. */
    void to(Person actor, AgendaItemEntity item, MeetingEntity target, int position) {
        // before the move: a chair sees the case while it stands on the published agenda, not on a later one
        sessions.meetAt(new ReferralId(item.referralId()), target.day());
        move(item, target, position, actor.id().value());
        trail.record(actor, AuditAction.AGENDA_CHANGED, item.referralId(), "MOVED");
    }

    private void move(AgendaItemEntity item, MeetingEntity target, int position, @Nullable UUID by) {
        UUID source = item.meetingId();
        item.moveTo(target.id(), position);
        came(item, source, by);
    }

    /** Its case stood on another meeting before: logged and told. */
    void came(AgendaItemEntity item, UUID source, @Nullable UUID by) {
        UUID move = UUID.randomUUID();
        moves.save(new AgendaMoveEntity(move, item.id(), source, item.meetingId(), by, clock.instant()));
        events.publishEvent(new AgendaItemMoved(
                move,
                new AgendaItemId(item.id()),
                new ReferralId(item.referralId()),
                new MeetingId(source),
                new MeetingId(item.meetingId())));
    }
}
