package fr.recours.rcp.internal;

import fr.recours.access.FreshSignIn;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.matching.Result;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionCorrected;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OpinionReleased;
import fr.recours.rcp.OpinionState;
import fr.recours.referral.CaseChanged;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.ReferralId;
import fr.recours.referral.SessionDesk;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.SealedTexts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The chair signs an opinion (portal.md §3.2, T12): checked, hashed, sealed, released, and what it owes written down. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Signing {

    static final String DOCUMENT = "document";

    private final FreshSignIn fresh;
    private final StoredDeputies deputies;
    private final MeetingBudget budget;
    private final OpinionStore opinions;
    private final OpinionWords words;
    private final OpinionDesk desk;
    private final AgendaItemRepository items;
    private final RunningCases running;
    private final CasesThen cases;
    private final SessionDesk sessions;
    private final ObligationBook obligations;
    private final WhatIsOwed what;
    private final ReviewPlaces places;
    private final MinutesCheck minutes;
    private final SealedTexts texts;
    private final RcpGate gate;
    private final RcpTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signing(
            FreshSignIn fresh,
            StoredDeputies deputies,
            MeetingBudget budget,
            OpinionStore opinions,
            OpinionWords words,
            OpinionDesk desk,
            AgendaItemRepository items,
            RunningCases running,
            CasesThen cases,
            SessionDesk sessions,
            ObligationBook obligations,
            WhatIsOwed what,
            ReviewPlaces places,
            MinutesCheck minutes,
            SealedTexts texts,
            RcpGate gate,
            RcpTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.fresh = fresh;
        this.deputies = deputies;
        this.budget = budget;
        this.opinions = opinions;
        this.words = words;
        this.desk = desk;
        this.items = items;
        this.running = running;
        this.cases = cases;
        this.sessions = sessions;
        this.obligations = obligations;
        this.what = what;
        this.places = places;
        this.minutes = minutes;
        this.texts = texts;
        this.gate = gate;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    void sign(OpinionId id, long revision) {
        Person signer = gate.person(id.value(), "SIGN", Set.of(Role.CHAIR));
        MeetingEntity meeting = budget.lock(opinions.meetingOf(id.value()));
        OpinionEntity opinion = desk.lock(id, revision);
        check(signer, opinion);
        OpinionContent content = words.read(opinion);
        if (what.wantsTheNextMeeting(opinion, content)) {
            places.holdNext(opinion.referralId(), signer);
        }
        ReferralId referral = new ReferralId(opinion.referralId());
        if (opinion.supersedes() == null) {
            sessions.sign(referral, true);
        }
        release(signer, opinion, meeting);
        Optional.ofNullable(opinion.supersedes()).map(opinions::lock).ifPresent(OpinionEntity::retire);
        obligations.follow(opinion, content, signer);
        tell(opinion, referral);
        minutes.complete(meeting);
    }

    private void check(Person signer, OpinionEntity opinion) {
        AgendaItemEntity item = items.findById(opinion.itemId()).orElseThrow(NotFoundException::new);
        refuseUnless(opinion.state() == OpinionState.TO_SIGN, signer, opinion, "rcp.sign.refused.state");
        refuseUnless(deputies.maySign(signer.id()), signer, opinion, "rcp.sign.refused.deputy");
        refuseUnless(fresh.isFresh(), signer, opinion, "rcp.sign.refused.fresh");
        refuseUnless(!running.isOwn(signer, item), signer, opinion, "rcp.refused.own");
        refuseUnless(opinion.hasAnotherWriter(signer.id().value()), signer, opinion, "rcp.sign.refused.alone");
        desk.requireWhole(signer, opinion, words.read(opinion));
    }

    private void refuseUnless(boolean holds, Person signer, OpinionEntity opinion, String key) {
        gate.require(holds, signer, opinion.referralId(), "SIGN:" + key.substring(key.lastIndexOf('.') + 1), key);
    }

    private void release(Person signer, OpinionEntity opinion, MeetingEntity meeting) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String canonical = document(signer, opinion, meeting, now).canonical();
        opinion.sign(new SealedSignature(
                signer.id().value(),
                now,
                texts.seal(opinion.id(), DOCUMENT, canonical),
                SignedDocument.sha256(canonical)));
        opinions.flush();
        trail.record(signer, AuditAction.OPINION_CHANGED, opinion.referralId(), "SIGNED:" + opinion.number());
    }

    private SignedDocument document(Person signer, OpinionEntity opinion, MeetingEntity meeting, Instant now) {
        Result verdict = opinion.verdict();
        ReferralFile decided = cases.read(opinion.referralId(), opinion.concludedAt());
        return new SignedDocument(
                opinion.id(),
                opinion.number(),
                opinion.supersedes(),
                decided.row().reference(),
                opinion.meetingId(),
                opinion.concludedAt(),
                opinion.offMeeting(),
                words.present(opinion),
                decided.content().question(),
                cases.history(decided, meeting),
                words.read(opinion),
                verdict == null ? null : verdict.name(),
                opinion.author(),
                signer.id().value(),
                signer.displayName(),
                now);
    }

    private void tell(OpinionEntity opinion, ReferralId referral) {
        OpinionId id = new OpinionId(opinion.id());
        UUID before = opinion.supersedes();
        events.publishEvent(
                before == null
                        ? new OpinionReleased(id, referral, new MeetingId(opinion.meetingId()))
                        : new OpinionCorrected(id, new OpinionId(before), referral));
        events.publishEvent(new CaseChanged(referral));
    }
}
