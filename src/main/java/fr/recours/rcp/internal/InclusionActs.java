package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.Inclusion;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.ObligationState;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Referrals;
import fr.recours.referral.SessionDesk;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.SealedTexts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An inclusion is noted after an opinion, or taken back when it was noted by mistake. The coordination's. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InclusionActs {

    private static final Set<ReferralState> AFTER_OPINION =
            EnumSet.of(ReferralState.OPINION_ISSUED, ReferralState.FOLLOW_UP);

    private final RcpGate gate;
    private final Inclusions inclusions;
    private final OpinionStore opinions;
    private final OpinionWords words;
    private final ObligationStore obligations;
    private final ObligationBook book;
    private final Referrals referrals;
    private final SessionDesk sessions;
    private final SealedTexts texts;
    private final RcpTrail trail;

    InclusionActs(
            RcpGate gate,
            Inclusions inclusions,
            OpinionStore opinions,
            OpinionWords words,
            ObligationStore obligations,
            ObligationBook book,
            Referrals referrals,
            SessionDesk sessions,
            SealedTexts texts,
            RcpTrail trail) {
        this.gate = gate;
        this.inclusions = inclusions;
        this.opinions = opinions;
        this.words = words;
        this.obligations = obligations;
        this.book = book;
        this.referrals = referrals;
        this.sessions = sessions;
        this.texts = texts;
        this.trail = trail;
    }

    List<Inclusion> of(ReferralId referral) {
        gate.coordinator(referral.value(), "INCLUSIONS");
        return inclusions.of(referrals.row(referral).id());
    }

    void include(ReferralId referral, Inclusion inclusion) {
        Person coordinator = gate.coordinator(referral.value(), "INCLUDE");
        boolean decided = AFTER_OPINION.contains(referrals.row(referral).state());
        gate.require(decided, coordinator, referral.value(), "INCLUDE", "rcp.include.refused.state");
        sessions.hold(referral);
        inclusions.include(referral, inclusion, coordinator);
        book.met(
                referral,
                coordinator,
                one -> one.kind() == ObligationKind.INCLUSION_DUE
                        && inclusion.programme().equals(one.programme()));
        sessions.owe(referral, book.next(referral));
        trail.record(
                coordinator, AuditAction.OBLIGATION_CHANGED, referral.value(), "INCLUDED:" + inclusion.programme());
    }

    void takeBack(ReferralId referral, String programme, String reason) {
        Person coordinator = gate.coordinator(referral.value(), "INCLUSION_TAKEN_BACK");
        gate.require(
                !reason.isBlank(), coordinator, referral.value(), "INCLUSION_TAKEN_BACK", "rcp.include.refused.back");
        sessions.hold(referral);
        if (!inclusions.takeBack(referral, programme, reason.strip(), coordinator)) {
            throw new NotFoundException();
        }
        obligations.openOf(referral.value()).stream()
                .filter(one -> one.kind() == ObligationKind.VISIT_DUE && programme.equals(one.programme()))
                .forEach(visit -> {
                    visit.because(texts.seal(visit.id(), ObligationService.REASON, reason.strip()));
                    book.settle(visit, ObligationState.CANCELLED, coordinator);
                });
        if (!referrals.row(referral).state().isTerminal()) {
            oweAgain(referral, programme);
        }
        sessions.owe(referral, book.next(referral));
        trail.record(
                coordinator, AuditAction.OBLIGATION_CHANGED, referral.value(), "INCLUSION_TAKEN_BACK:" + programme);
    }

    /** What the opinion in force asks for is still to be noted: as the latest of its versions that asked for it did. */
    private void oweAgain(ReferralId referral, String programme) {
        List<OpinionEntity> versions = opinions.versionsInForce(referral.value());
        boolean asked = versions.stream()
                .filter(one -> one.state().isSigned() && !one.superseded())
                .anyMatch(one -> words.read(one).includes(programme));
        if (asked) {
            versions.stream()
                    .flatMap(one -> obligations.ofOpinion(one.id()).stream())
                    .filter(one -> one.kind() == ObligationKind.INCLUSION_DUE && programme.equals(one.programme()))
                    .filter(one -> one.state() == ObligationState.MET)
                    .findFirst()
                    .ifPresent(ObligationEntity::reopen);
        }
    }
}
