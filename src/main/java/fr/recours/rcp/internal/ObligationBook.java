package fr.recours.rcp.internal;

import static fr.recours.rcp.ObligationKind.ACK_DUE;
import static fr.recours.rcp.ObligationKind.ACTION_DUE;
import static fr.recours.rcp.ObligationKind.DOCUMENT_DUE;
import static fr.recours.rcp.ObligationKind.INCLUSION_DUE;
import static fr.recours.rcp.ObligationKind.NEXT_SESSION;
import static fr.recours.rcp.ObligationKind.OUTCOME_DUE;
import static fr.recours.rcp.ObligationKind.REDISCUSS_AT;

import fr.recours.access.Person;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.ObligationState;
import fr.recours.rcp.OpinionAction;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.NextOwner;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Referrals;
import fr.recours.referral.SessionDesk;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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
    private final MeetingRepository meetings;
    private final ReviewPlaces places;
    private final Inclusions inclusions;
    private final Referrals referrals;
    private final SessionDesk sessions;
    private final RcpProperties properties;
    private final Clock clock;

    ObligationBook(
            ObligationStore obligations,
            MeetingRepository meetings,
            ReviewPlaces places,
            Inclusions inclusions,
            Referrals referrals,
            SessionDesk sessions,
            RcpProperties properties,
            Clock clock) {
        this.obligations = obligations;
        this.meetings = meetings;
        this.places = places;
        this.inclusions = inclusions;
        this.referrals = referrals;
        this.sessions = sessions;
        this.properties = properties;
        this.clock = clock;
    }

    /** After the signature of an opinion. What became of an earlier one is no longer asked: of this one it will be. */
    void follow(OpinionEntity opinion, OpinionContent content, Person signer) {
        ReferralId referral = new ReferralId(opinion.referralId());
        obligations.openOf(referral.value()).stream()
                .filter(one -> one.kind() == OUTCOME_DUE)
                .forEach(one -> settle(one, ObligationState.CANCELLED, signer));
        List<ObligationEntity> owed = owed(opinion, content);
        owed.forEach(obligations::add);
        owed.stream().filter(one -> one.kind() == NEXT_SESSION).forEach(places::keepNext);
        if (referrals.row(referral).state() == ReferralState.OPINION_ISSUED
                && owed.stream().anyMatch(one -> FOLLOWED.contains(one.kind()))) {
            sessions.follow(referral, next(referral));
        } else {
            sessions.owe(referral, next(referral));
        }
    }

    private List<ObligationEntity> owed(OpinionEntity opinion, OpinionContent content) {
        LocalDate today = FrenchTime.today(clock);
        List<ObligationEntity> owed = new ArrayList<>();
        LocalDate again = content.rediscussOn();
        if (again != null) {
            owed.add(of(opinion, REDISCUSS_AT, "", again, NextOwner.REFERRER));
        }
        if (content.outcome() == OutcomeCode.NEXT_RCP) {
            owed.add(of(opinion, NEXT_SESSION, "", nextMeeting(today), NextOwner.COORDINATION));
        } else {
            properties
                    .outcomeMonths()
                    .forEach(months -> owed.add(
                            of(opinion, OUTCOME_DUE, "M" + months, today.plusMonths(months), NextOwner.REFERRER)));
        }
        for (int i = 0; i < content.actions().size(); i++) {
            toDo(opinion, content.actions().get(i), i + 1, today).ifPresent(owed::add);
        }
        owed.add(of(opinion, ACK_DUE, "", today.plusDays(properties.acknowledgementDays()), NextOwner.REFERRER));
        return owed;
    }

    /** Every dated action, and every inclusion still to be noted; one without a day is looked at when the outcome is first asked for. */
    private Optional<ObligationEntity> toDo(OpinionEntity opinion, OpinionAction action, int number, LocalDate today) {
        Optional<LocalDate> due = Optional.ofNullable(action.dueOn());
        String label = action.kind() + " " + number;
        return switch (action.kind()) {
            case INCLUDE -> {
                String programme = Objects.requireNonNull(action.programme(), "an inclusion names one");
                yield inclusions.isToBeNoted(new ReferralId(opinion.referralId()), programme)
                        ? Optional.of(of(
                                        opinion,
                                        INCLUSION_DUE,
                                        label,
                                        due.orElseGet(
                                                () -> today.plusMonths(Collections.min(properties.outcomeMonths()))),
                                        NextOwner.COORDINATION)
                                .ofProgramme(programme))
                        : due.map(day -> of(opinion, ACTION_DUE, label, day, NextOwner.REFERRER));
            }
            case DOCUMENT -> due.map(day -> of(opinion, DOCUMENT_DUE, label, day, NextOwner.REFERRER));
            case EXAMINATION, TREATMENT, REFERRAL_ELSEWHERE, OTHER ->
                due.map(day -> of(opinion, ACTION_DUE, label, day, NextOwner.REFERRER));
        };
    }

    private static ObligationEntity of(
            OpinionEntity opinion, ObligationKind kind, String label, LocalDate due, NextOwner owner) {
        return new ObligationEntity(UUID.randomUUID(), opinion.referralId(), opinion.id(), kind, label, due, owner);
    }

    private LocalDate nextMeeting(LocalDate today) {
        return meetings.nextStart(clock.instant())
                .map(start -> LocalDate.ofInstant(start, properties.zone()))
                .orElse(today);
    }

    /**
     * What a version that was corrected owed, its successor owes anew; a place kept for a review stays when it asks for the same.
     *
     * @param next what the successor says
     */
    void drop(OpinionEntity corrected, OpinionContent next, Person by) {
        boolean same = obligations.ofOpinion(corrected.id()).stream()
                .filter(ObligationEntity::isOpen)
                .anyMatch(one -> asksFor(next, one));
        if (!same) {
            places.giveBack(new ReferralId(corrected.referralId()), by);
        }
        sessions.hold(new ReferralId(corrected.referralId()));
        obligations.ofOpinion(corrected.id()).stream()
                .filter(ObligationEntity::isOpen)
                .forEach(one -> settle(one, ObligationState.CANCELLED, by));
    }

    private static boolean asksFor(OpinionContent content, ObligationEntity review) {
        return switch (review.kind()) {
            case REDISCUSS_AT -> review.dueOn().equals(content.rediscussOn());
            case NEXT_SESSION -> content.outcome() == OutcomeCode.NEXT_RCP;
            case OUTCOME_DUE, DOCUMENT_DUE, ACTION_DUE, INCLUSION_DUE, ACK_DUE, VISIT_DUE -> false;
        };
    }

    /** The referrer has read the opinion (T13 unless the case is followed up already). */
    void acknowledged(ReferralId referral, Person reader) {
        sessions.hold(referral);
        met(referral, reader, one -> one.kind() == ACK_DUE);
        if (referrals.row(referral).state() == ReferralState.OPINION_ISSUED) {
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

    /** The next day anything is owed; when nothing is, today: the coordination's to close. */
    LocalDate next(ReferralId referral) {
        obligations.flush();
        return obligations.openOf(referral.value()).stream()
                .map(ObligationEntity::dueOn)
                .findFirst()
                .orElseGet(() -> FrenchTime.today(clock));
    }
}
