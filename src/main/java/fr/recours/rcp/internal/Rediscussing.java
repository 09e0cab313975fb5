package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.ObligationId;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.ObligationState;
import fr.recours.rcp.internal.ReviewPlaces.ReviewPlace;
import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.SessionDesk;
import fr.recours.shared.SealedTexts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a case comes back to a meeting (portal.md §3.2 T15, §3.4): the referrer tells what changed, or the coordination has it
 * discussed with what is known, or puts it off, once. The meeting is held before the referral, as everywhere.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Rediscussing {

    private final RcpGate gate;
    private final ObligationStore obligations;
    private final ObligationBook book;
    private final MeetingRepository meetings;
    private final ReviewPlaces places;
    private final Placing placing;
    private final Referrals referrals;
    private final ReferralDesk desk;
    private final SessionDesk sessions;
    private final SealedTexts texts;
    private final RcpTrail trail;
    private final RcpProperties properties;
    private final Clock clock;

    Rediscussing(
            RcpGate gate,
            ObligationStore obligations,
            ObligationBook book,
            MeetingRepository meetings,
            ReviewPlaces places,
            Placing placing,
            Referrals referrals,
            ReferralDesk desk,
            SessionDesk sessions,
            SealedTexts texts,
            RcpTrail trail,
            RcpProperties properties,
            Clock clock) {
        this.gate = gate;
        this.obligations = obligations;
        this.book = book;
        this.meetings = meetings;
        this.places = places;
        this.placing = placing;
        this.referrals = referrals;
        this.desk = desk;
        this.sessions = sessions;
        this.texts = texts;
        this.trail = trail;
        this.properties = properties;
        this.clock = clock;
    }

    void rediscuss(ReferralId referral, long revision, LocalDate notBefore, String change) {
        Person coordinator = gate.coordinator(referral.value(), "REDISCUSS");
        list(coordinator, referral, revision, places.take(referral, notBefore), change);
    }

    /** Told once it was asked for, the change brings the case back by itself: to the first meeting with room on or after its day. */
    void tell(ReferralId referral, long revision, List<AnsweredFacts> facts, String change) {
        Person physician = gate.person(referral.value(), "TELL", Set.of(Role.REFERRING_PHYSICIAN));
        referrals.row(referral);
        Optional<LocalDate> asked = obligations.openOf(referral.value()).stream()
                .filter(one -> one.kind() == ObligationKind.REDISCUSS_AT && one.state() != ObligationState.UPCOMING)
                .map(ObligationEntity::dueOn)
                .findFirst();
        gate.require(asked.isPresent(), physician, referral.value(), "TELL", "rcp.tell.refused");
        ReviewPlace place = places.take(referral, asked.orElseThrow());
        desk.evolve(referral, revision, facts);
        list(physician, referral, referrals.row(referral).revision(), place, change);
    }

    private void list(Person person, ReferralId referral, long revision, ReviewPlace place, String change) {
        MeetingEntity meeting = place.meeting();
        sessions.rediscuss(referral, revision, change, LocalDate.ofInstant(meeting.cutOff(), properties.zone()));
        boolean first = obligations.openOf(referral.value()).stream()
                .anyMatch(one -> one.kind() == ObligationKind.NEXT_SESSION);
        place.kept()
                .ifPresentOrElse(
                        kept -> placing.confirm(referral, meeting, kept),
                        () -> placing.list(
                                referral,
                                meeting,
                                AgendaItemKind.REDISCUSSION,
                                AgendaItemKind.REDISCUSSION.defaultMinutes(),
                                false,
                                first));
        book.met(referral, person, ObligationEntity::discussesAgain);
        trail.record(person, AuditAction.AGENDA_CHANGED, referral.value(), "REDISCUSSED");
    }

    /** To the meeting after the one it was to come to. */
    void postpone(ObligationId id, String reason) {
        Person coordinator = gate.coordinator(id.value(), "POSTPONE");
        ReferralId referral = obligations.referralOf(id.value());
        places.giveBack(referral, coordinator);
        sessions.outdate(referral);
        ObligationEntity obligation = obligations.lock(id.value());
        boolean once = obligation.isOpen()
                && obligation.kind() == ObligationKind.REDISCUSS_AT
                && !obligation.postponed()
                && !reason.isBlank();
        gate.require(once, coordinator, referral.value(), "POSTPONE", "rcp.postpone.refused");
        obligation.because(texts.seal(id.value(), ObligationService.REASON, reason.strip()));
        obligation.postpone(meetingAfter(obligation.dueOn()));
        sessions.owe(referral, book.next(referral));
        trail.record(coordinator, AuditAction.OBLIGATION_CHANGED, referral.value(), "POSTPONED");
    }

    private LocalDate meetingAfter(LocalDate day) {
        Instant due = day.atStartOfDay(properties.zone()).toInstant();
        Instant from = due.isAfter(clock.instant()) ? due : clock.instant();
        Instant first = meetings.nextStart(from.minusMillis(1)).orElse(from);
        return LocalDate.ofInstant(meetings.nextStart(first).orElse(first), properties.zone());
    }
}
