package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.LateAddition;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.SessionDesk;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a case from one agenda to another, or refuses and changes nothing. */
@Component
class AgendaMover {

    private final MeetingRepository meetings;
    private final AgendaItemRepository items;
    private final MeetingBudget budget;
    private final HeldItems held;
    private final Relisting relisting;
    private final PuttingOff puttingOff;
    private final LateAdditions lateAdditions;
    private final SessionDesk sessions;
    private final RcpGate gate;

    AgendaMover(
            MeetingRepository meetings,
            AgendaItemRepository items,
            MeetingBudget budget,
            HeldItems held,
            Relisting relisting,
            PuttingOff puttingOff,
            LateAdditions lateAdditions,
            SessionDesk sessions,
            RcpGate gate) {
        this.meetings = meetings;
        this.items = items;
        this.budget = budget;
        this.held = held;
        this.relisting = relisting;
        this.puttingOff = puttingOff;
        this.lateAdditions = lateAdditions;
        this.sessions = sessions;
        this.gate = gate;
    }

    /** @param reason without which a case that stands first is put off to no later meeting; else it says nothing */
    @Transactional
    void move(AgendaItemId itemId, MeetingId targetId, String reason, @Nullable LateAddition late) {
        Person coordinator = gate.coordinator(itemId.value(), "MOVE");
        UUID source = items.meetingOf(itemId.value()).orElseThrow(NotFoundException::new);
        if (source.equals(targetId.value())) {
            throw new RefusedException("rcp.move.refused.sameMeeting");
        }
        meetings.inOrderOfDate(List.of(source, targetId.value())).forEach(budget::lock);
        AgendaItemEntity item = held.item(itemId, source);
        MeetingEntity from = budget.lock(source);
        MeetingEntity target = budget.lock(targetId.value());
        check(item, target);
        Optional<LateAddition> comesLate =
                lateAdditions.check(coordinator, target, new ReferralId(item.referralId()), late);
        if (comesLate.isPresent() && item.provisional()) {
            throw new RefusedException("rcp.list.refused.provisional");
        }
        sessions.hold(new ReferralId(item.referralId()), ReferralAction.SCHEDULE);
        AgendaItemEntity there = PuttingOff.is(item, from, target)
                ? puttingOff.putOff(coordinator, item, target, reason)
                : relisted(coordinator, item, target);
        comesLate.ifPresent(addition -> {
            lateAdditions.keep(coordinator, there, addition);
            if (target.state() == MeetingState.AGENDA_PUBLISHED) {
                there.freeze();
            }
        });
    }

    private AgendaItemEntity relisted(Person coordinator, AgendaItemEntity item, MeetingEntity target) {
        relisting.to(coordinator, item, target);
        return item;
    }

    private void check(AgendaItemEntity item, MeetingEntity target) {
        if (!item.movable()) {
            throw new RefusedException("rcp.move.refused.frozen");
        }
        int left = budget.minutesLeft(target);
        if (left < item.plannedMinutes()) {
            throw new RefusedException("rcp.move.refused.minutes", Math.max(0, left), item.plannedMinutes());
        }
    }
}
