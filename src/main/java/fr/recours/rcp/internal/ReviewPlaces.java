package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.internal.HeldItems.Held;
import fr.recours.referral.ReferralId;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the minutes of each case to be discussed again, from a month before its day (portal.md §3.4): a provisional place on
 * the first meeting with room on or after that day, before new cases fill it. It becomes firm by what the referrer tells or by
 * the coordination's reason (T15), and is given back otherwise; the case is followed up meanwhile.
 */
@Component
class ReviewPlaces {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewPlaces.class);

    private final ObligationStore obligations;
    private final AgendaItemRepository items;
    private final HeldItems held;
    private final ReviewRooms rooms;
    private final Positions positions;
    private final Publication publication;
    private final RcpTrail trail;
    private final RcpProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReviewPlaces(
            ObligationStore obligations,
            AgendaItemRepository items,
            HeldItems held,
            ReviewRooms rooms,
            Positions positions,
            Publication publication,
            RcpTrail trail,
            RcpProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.obligations = obligations;
        this.items = items;
        this.held = held;
        this.rooms = rooms;
        this.positions = positions;
        this.publication = publication;
        this.trail = trail;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** By the clock, each case by itself; running it again changes nothing. */
    void keep() {
        LocalDate today = FrenchTime.today(clock);
        List<ObligationEntity> near = obligations.open().stream()
                .filter(ObligationEntity::discussesAgain)
                .filter(one -> !one.dueOn().minusDays(properties.reviewDays()).isAfter(today))
                .toList();
        for (ObligationEntity one : near) {
            try {
                transaction.executeWithoutResult(status -> keep(one, status));
            } catch (RuntimeException tomorrow) {
                LOG.warn("No place was kept for the obligation {}", one.id(), tomorrow);
            }
        }
    }

    /** @param seen read outside this transaction */
    private void keep(ObligationEntity seen, TransactionStatus status) {
        UUID referral = seen.referralId();
        Optional<Held> kept = kept(new ReferralId(referral));
        if (kept.map(this::mayBeHeardThere)
                .orElseGet(() -> items.activeOf(referral).isPresent())) {
            return;
        }
        MeetingEntity meeting = rooms.makeRoomOnOrAfter(seen.dueOn(), standsFirst(seen));
        ObligationEntity owed = obligations.lock(seen.id());
        // read again: the referrer may have told while this waited for the meeting
        boolean stillOwed = owed.isOpen() && owed.dueOn().equals(seen.dueOn());
        if (stillOwed && kept.isPresent()) {
            goOn(kept.get().item(), meeting);
        } else if (stillOwed && items.activeOf(referral).isEmpty()) {
            put(owed, meeting);
        } else {
            // nobody gives way for nothing
            status.setRollbackOnly();
        }
    }

    /**
     * Holds the meeting that is to keep a place by a signature, with room for it; before the referral is held. A place kept for
     * a review at a day is given back by that signature, and first: its own minutes may be those that are looked for.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void holdNext(UUID referral, Person signer) {
        Optional<AgendaItemEntity> place = items.activeOf(referral);
        if (place.filter(item -> !item.isKept() || item.standsFirst()).isEmpty()) {
            place.ifPresent(item -> rooms.holdUntil(item.meetingId()));
            giveBack(new ReferralId(referral), signer);
            rooms.makeRoomOnOrAfter(FrenchTime.today(clock), true);
        }
    }

    /** By the signature of an opinion that wants the case at the next meeting, before any new case fills it (portal.md §3.4). */
    @Transactional(propagation = Propagation.MANDATORY)
    void keepNext(ObligationEntity owed) {
        if (items.activeOf(owed.referralId()).isEmpty()) {
            put(owed, rooms.makeRoomOnOrAfter(owed.dueOn(), true));
        }
    }

    private void put(ObligationEntity owed, MeetingEntity meeting) {
        boolean first = standsFirst(owed);
        items.saveAndFlush(new AgendaItemEntity(
                AgendaItemId.random().value(),
                meeting.id(),
                owed.referralId(),
                AgendaItemKind.REDISCUSSION,
                false,
                first,
                positions.of(meeting.id(), false, first),
                clock.instant()));
        trail.byTheClock(AuditAction.AGENDA_CHANGED, owed.referralId(), "REVIEW_PLACE_KEPT");
    }

    /**
     * Where a review goes, its meeting held.
     *
     * @param kept the place kept there for it; none when it takes a new one
     */
    record ReviewPlace(MeetingEntity meeting, Optional<AgendaItemEntity> kept) {}

    /** The kept place, else the first meeting with room on or after a day; before the referral is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    ReviewPlace take(ReferralId referral, LocalDate notBefore) {
        Optional<Held> kept = kept(referral);
        return kept.filter(this::mayBeHeardThere)
                .map(place -> new ReviewPlace(place.meeting(), Optional.of(place.item())))
                .orElseGet(() -> {
                    boolean first =
                            obligations.openOf(referral.value()).stream().anyMatch(ReviewPlaces::standsFirst);
                    MeetingEntity meeting = rooms.makeRoomOnOrAfter(notBefore, first);
                    kept.map(Held::item).ifPresent(item -> goOn(item, meeting));
                    // the clock may have kept a place while this waited for the meeting
                    return new ReviewPlace(
                            meeting,
                            items.keptOf(referral.value())
                                    .map(item -> held.item(new AgendaItemId(item), meeting.id())));
                });
    }

    /** Until the day of its meeting has gone by. */
    private boolean mayBeHeardThere(Held place) {
        return place.meeting().mayStillBegin(FrenchTime.today(clock));
    }

    /** Its meeting was not held: it goes on as it is, with how often it was carried over. */
    private void goOn(AgendaItemEntity item, MeetingEntity target) {
        move(item, target);
        trail.byTheClock(AuditAction.AGENDA_CHANGED, item.referralId(), "REVIEW_PLACE_MOVED");
    }

    /** The same place on another meeting, both held. */
    @Transactional(propagation = Propagation.MANDATORY)
    void move(AgendaItemEntity item, MeetingEntity target) {
        item.moveTo(target.id(), positions.of(target.id(), false, item.standsFirst()));
        items.saveAndFlush(item);
    }

    /** Wanted by the RCP at its next meeting: before all new cases (portal.md §3.4). */
    private static boolean standsFirst(ObligationEntity owed) {
        return owed.kind() == ObligationKind.NEXT_SESSION;
    }

    private Optional<Held> kept(ReferralId referral) {
        return items.keptOf(referral.value())
                .map(item -> held.hold(new AgendaItemId(item)))
                .filter(place -> place.item().isKept());
    }

    /** Gives the kept place back, also on an agenda the members read; before the referral is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveBack(ReferralId referral, Person by) {
        kept(referral).ifPresent(place -> {
            place.item().remove();
            items.saveAndFlush(place.item());
            publication.changed(place.meeting());
            trail.record(by, AuditAction.AGENDA_CHANGED, referral.value(), "REVIEW_PLACE_GIVEN_BACK");
        });
    }
}
