package fr.recours.rcp.internal;

import static fr.recours.rcp.ObligationKind.ACK_DUE;
import static fr.recours.rcp.ObligationKind.ACTION_DUE;
import static fr.recours.rcp.ObligationKind.DOCUMENT_DUE;
import static fr.recours.rcp.ObligationKind.INCLUSION_DUE;
import static fr.recours.rcp.ObligationKind.NEXT_SESSION;
import static fr.recours.rcp.ObligationKind.OUTCOME_DUE;
import static fr.recours.rcp.ObligationKind.REDISCUSS_AT;
import static fr.recours.rcp.ObligationKind.VISIT_DUE;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.ObligationState;
import fr.recours.rcp.OpinionContent;
import fr.recours.referral.NextOwed;
import fr.recours.referral.NextOwner;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.ReferralStateChanged;
import fr.recours.referral.Referrals;
import fr.recours.referral.SessionDesk;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.SealedTexts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a signed opinion owes, and keeps the clock of its referral at the next of these days. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ObligationBook {

    /** What makes a case followed up of itself (T13); the others are asked of every opinion. */
    private static final Set<ObligationKind> FOLLOWED =
            EnumSet.of(REDISCUSS_AT, NEXT_SESSION, DOCUMENT_DUE, ACTION_DUE, INCLUSION_DUE);

    private final ObligationStore obligations;
    private final OpinionStore opinions;
    private final OpinionWords words;
    private final WhatIsOwed what;
    private final ReviewPlaces places;
    private final Inclusions inclusions;
    private final Referrals referrals;
    private final SessionDesk sessions;
    private final People people;
    private final SealedTexts texts;
    private final RcpTrail trail;
    private final Clock clock;

    ObligationBook(
            ObligationStore obligations,
            OpinionStore opinions,
            OpinionWords words,
            WhatIsOwed what,
            ReviewPlaces places,
            Inclusions inclusions,
            Referrals referrals,
            SessionDesk sessions,
            People people,
            SealedTexts texts,
            RcpTrail trail,
            Clock clock) {
        this.obligations = obligations;
        this.opinions = opinions;
        this.words = words;
        this.what = what;
        this.places = places;
        this.inclusions = inclusions;
        this.referrals = referrals;
        this.sessions = sessions;
        this.people = people;
        this.texts = texts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * After the signature of an opinion. What became of the opinion of an earlier discussion is no longer asked: of this one it
     * will be. A correction goes on with what the versions before it owe in the same words, and keeps the place kept for a
     * review when it asks for the same; that of an opinion after which another discussion came begins nothing but to be read.
     */
    void follow(OpinionEntity opinion, OpinionContent content, Person signer) {
        ReferralId referral = new ReferralId(opinion.referralId());
        List<EarlierObligation> earlier = earlier(opinion);
        Map<ObligationEntity, EarlierObligation> same = new LinkedHashMap<>();
        List<ObligationEntity> owed = what.by(opinion, content);
        owed.forEach(one -> earlier.stream()
                .filter(before -> before.counts() && before.isSame(one, content))
                .findFirst()
                .ifPresent(before -> {
                    same.put(one, before);
                    earlier.remove(before);
                }));
        List<ObligationEntity> dropped = earlier.stream()
                .map(EarlierObligation::row)
                .filter(ObligationEntity::isOpen)
                .toList();
        if (dropped.stream().anyMatch(ObligationEntity::discussesAgain)) {
            places.giveBack(referral, signer);
        }
        sessions.hold(referral);
        dropped.forEach(one -> one.drop(signer.id().value(), clock.instant()));
        boolean last = what.isOfTheLastDiscussion(opinion);
        if (last) {
            outcomesOfOthers(opinion).forEach(one -> settle(one, ObligationState.CANCELLED, signer));
        }
        same.forEach((one, before) -> before.row().passTo(opinion.id(), one.label()));
        List<ObligationEntity> begun = owed.stream()
                .filter(one -> !same.containsKey(one))
                .filter(one -> last || one.kind() == ACK_DUE)
                .toList();
        begun.forEach(one -> begin(one, signer));
        if (referrals.row(referral).state() == ReferralState.OPINION_ISSUED
                && begun.stream().anyMatch(one -> one.isOpen() && FOLLOWED.contains(one.kind()))) {
            sessions.follow(referral, next(referral));
        } else {
            sessions.owe(referral, next(referral));
        }
    }

    /** What the other versions of an opinion owed. */
    private List<EarlierObligation> earlier(OpinionEntity opinion) {
        return opinions.ofReferral(opinion.referralId()).stream()
                .filter(one ->
                        one.itemId().equals(opinion.itemId()) && !one.id().equals(opinion.id()))
                .filter(one -> one.state().isSigned())
                .flatMap(one -> {
                    OpinionContent said = words.read(one);
                    return obligations.ofOpinion(one.id()).stream().map(row -> new EarlierObligation(row, said));
                })
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<ObligationEntity> outcomesOfOthers(OpinionEntity opinion) {
        Set<UUID> versions = opinions.versionsInForce(opinion.referralId()).stream()
                .map(OpinionEntity::id)
                .collect(Collectors.toSet());
        return obligations.openOf(opinion.referralId()).stream()
                .filter(one -> one.kind() == OUTCOME_DUE && !versions.contains(one.opinionId()))
                .toList();
    }

    private void begin(ObligationEntity owed, Person signer) {
        obligations.add(owed);
        String programme = owed.programme();
        if (owed.kind() == INCLUSION_DUE
                && programme != null
                && inclusions.isNoted(new ReferralId(owed.referralId()), programme)) {
            settle(owed, ObligationState.MET, signer);
        }
        if (owed.kind() == NEXT_SESSION) {
            places.keepNext(owed);
        }
    }

    /**
     * The case is over: nothing is owed on it any more but the visits of a patient who was included, who is seen all the same.
     */
    @EventListener
    void end(ReferralStateChanged changed) {
        if (changed.to().isTerminal()) {
            Person by = people.require(changed.actor());
            obligations.openOf(changed.referralId().value()).stream()
                    .filter(one -> one.kind() != VISIT_DUE)
                    .forEach(one -> {
                        one.because(texts.seal(
                                one.id(), ObligationService.REASON, changed.to().name()));
                        settle(one, ObligationState.CANCELLED, by);
                        trail.record(
                                by,
                                AuditAction.OBLIGATION_CHANGED,
                                changed.referralId().value(),
                                one.kind() + ":" + one.state());
                    });
        }
    }

    /** The referrer has read the opinion (T13 unless the case is followed up already, or another one is still to be read). */
    void acknowledged(OpinionEntity opinion, Person reader) {
        ReferralId referral = new ReferralId(opinion.referralId());
        sessions.hold(referral);
        met(referral, reader, one -> one.kind() == ACK_DUE && opinion.id().equals(one.opinionId()));
        if (referrals.row(referral).state() == ReferralState.OPINION_ISSUED && what.isOfTheLastDiscussion(opinion)) {
            sessions.acknowledge(referral, next(referral));
        } else {
            sessions.owe(referral, next(referral));
        }
    }

    /** Done, as far as open. */
    void met(ReferralId referral, Person by, Predicate<ObligationEntity> which) {
        obligations.openOf(referral.value()).stream()
                .filter(which)
                .forEach(one -> settle(one, ObligationState.MET, by));
    }

    void settle(ObligationEntity obligation, ObligationState end, Person by) {
        obligation.settle(end, by.id().value(), clock.instant());
    }

    /** The earliest that is owed, and by whom; when nothing is, today: the coordination's to close. */
    NextOwed next(ReferralId referral) {
        obligations.flush();
        return obligations.openOf(referral.value()).stream()
                .findFirst()
                .map(one -> new NextOwed(one.dueOn(), one.owner()))
                .orElseGet(() -> new NextOwed(FrenchTime.today(clock), NextOwner.COORDINATION));
    }
}
