package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemMoved;
import fr.recours.rcp.MeetingId;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a case from one agenda to another, or refuses and changes nothing. */
@Component
class AgendaMover {

    private final MeetingRepository meetings;
    private final AgendaItemRepository items;
    private final AgendaMoveRepository moves;
    private final MeetingBudget budget;
    private final Referrals referrals;
    private final People people;
    private final RcpTrail trail;
    private final RcpProperties properties;
    private final EntityManager entityManager;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgendaMover(
            MeetingRepository meetings,
            AgendaItemRepository items,
            AgendaMoveRepository moves,
            MeetingBudget budget,
            Referrals referrals,
            People people,
            RcpTrail trail,
            RcpProperties properties,
            EntityManager entityManager,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.moves = moves;
        this.budget = budget;
        this.referrals = referrals;
        this.people = people;
        this.trail = trail;
        this.properties = properties;
        this.entityManager = entityManager;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void move(AgendaItemId itemId, MeetingId targetId) {
        Person coordinator = people.current();
        if (!coordinator.is(Role.COORDINATOR)) {
            trail.refused(coordinator, itemId.value(), "MOVE");
            throw new NotFoundException();
        }
        UUID source = items.meetingOf(itemId.value()).orElseThrow(NotFoundException::new);
        if (source.equals(targetId.value())) {
            throw new RefusedException("rcp.move.refused.sameMeeting");
        }
        meetings.inOrderOfDate(List.of(source, targetId.value())).forEach(budget::lock);
        AgendaItemEntity item = lockedItem(itemId);
        if (!item.meetingId().equals(source)) {
            throw new RefusedException("rcp.move.refused.movedMeanwhile");
        }
        MeetingEntity target = budget.lock(targetId.value());
        check(item, target);
        item.moveTo(target.id(), items.endOf(target.id()));
        keep(coordinator, item, source, target);
    }

    private AgendaItemEntity lockedItem(AgendaItemId id) {
        AgendaItemEntity item = entityManager.find(AgendaItemEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (item == null) {
            throw new NotFoundException();
        }
        return item;
    }

    private void check(AgendaItemEntity item, MeetingEntity target) {
        if (!item.movable()) {
            throw new RefusedException("rcp.move.refused.frozen");
        }
        if (!target.takesCases(clock.instant())) {
            throw new RefusedException("rcp.move.refused.cutOff");
        }
        int left = budget.minutesLeft(target);
        if (left < item.plannedMinutes()) {
            throw new RefusedException("rcp.move.refused.minutes", Math.max(0, left), item.plannedMinutes());
        }
    }

    private void keep(Person coordinator, AgendaItemEntity item, UUID source, MeetingEntity target) {
        Instant now = clock.instant();
        UUID moveId = UUID.randomUUID();
        moves.save(new AgendaMoveEntity(
                moveId, item.id(), source, target.id(), coordinator.id().value(), now));
        ReferralId referral = new ReferralId(item.referralId());
        referrals.judgeAt(referral, LocalDate.ofInstant(target.startAt(), properties.zone()));
        trail.record(coordinator, AuditAction.AGENDA_CHANGED, referral.value(), "MOVED");
        events.publishEvent(new AgendaItemMoved(
                moveId, new AgendaItemId(item.id()), referral, new MeetingId(source), new MeetingId(target.id())));
    }
}
