package fr.recours.rcp.internal;

import fr.recours.access.Role;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.SessionBoard;
import fr.recours.rcp.SessionItem;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a running meeting for the room. */
@Component
class SessionBoards {

    private final RcpGate gate;
    private final MeetingRepository meetings;
    private final MeetingSummaries summaries;
    private final AgendaItemRepository items;
    private final OpinionStore opinions;
    private final CancelledCases cancelled;
    private final Referrals referrals;

    SessionBoards(
            RcpGate gate,
            MeetingRepository meetings,
            MeetingSummaries summaries,
            AgendaItemRepository items,
            OpinionStore opinions,
            CancelledCases cancelled,
            Referrals referrals) {
        this.gate = gate;
        this.meetings = meetings;
        this.summaries = summaries;
        this.items = items;
        this.opinions = opinions;
        this.cancelled = cancelled;
        this.referrals = referrals;
    }

    SessionBoard read(MeetingId id) {
        gate.person(id.value(), "BOARD", Set.of(Role.COORDINATOR, Role.CHAIR, Role.EXPERT));
        MeetingEntity meeting = meetings.findById(id.value())
                .filter(found -> PublishedStates.contains(found.state()))
                .orElseThrow(NotFoundException::new);
        return new SessionBoard(summaries.of(meeting), items(id));
    }

    private List<SessionItem> items(MeetingId meeting) {
        List<AgendaItemEntity> listed = items.everOn(meeting.value());
        Set<UUID> gone = cancelled.among(listed);
        Map<UUID, DeferralCause> carriedFor = items.carriedFor(listed);
        return listed.stream()
                .filter(item -> !gone.contains(item.referralId()))
                .map(item -> item(item, carriedFor.get(item.id())))
                .toList();
    }

    private SessionItem item(AgendaItemEntity item, @Nullable DeferralCause carriedFor) {
        Optional<OpinionEntity> opinion = opinions.currentOf(item.id());
        ReferralId referral = new ReferralId(item.referralId());
        ReferralContact contact = referrals.contact(referral);
        return new SessionItem(
                new AgendaItemId(item.id()),
                referral,
                contact.reference(),
                contact.referrer(),
                item.kind(),
                item.state(),
                item.isKept(),
                item.plannedMinutes(),
                item.timer().spent(),
                item.timer().runningSince(),
                item.carryOver(),
                carriedFor,
                item.cause(),
                opinion.map(kept -> new OpinionId(kept.id())).orElse(null),
                opinion.map(OpinionEntity::outcome).orElse(null));
    }
}
