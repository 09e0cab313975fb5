package fr.recours.rcp.internal;

import static fr.recours.rcp.ObligationKind.ACK_DUE;
import static fr.recours.rcp.ObligationKind.ACTION_DUE;
import static fr.recours.rcp.ObligationKind.DOCUMENT_DUE;
import static fr.recours.rcp.ObligationKind.INCLUSION_DUE;
import static fr.recours.rcp.ObligationKind.NEXT_SESSION;
import static fr.recours.rcp.ObligationKind.OUTCOME_DUE;
import static fr.recours.rcp.ObligationKind.REDISCUSS_AT;

import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.OpinionAction;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.NextOwner;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Referrals;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a signed opinion owes by its words: nothing on a case that is over; no review and no outcome when another discussion came
 * after it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WhatIsOwed {

    /** Where a case waits to be discussed again; elsewhere it is on its way to it, or over. */
    private static final Set<ReferralState> AFTER_OPINION =
            EnumSet.of(ReferralState.OPINION_ISSUED, ReferralState.FOLLOW_UP);

    private final OpinionStore opinions;
    private final MeetingRepository meetings;
    private final Inclusions inclusions;
    private final Referrals referrals;
    private final RcpProperties properties;
    private final Clock clock;

    WhatIsOwed(
            OpinionStore opinions,
            MeetingRepository meetings,
            Inclusions inclusions,
            Referrals referrals,
            RcpProperties properties,
            Clock clock) {
        this.opinions = opinions;
        this.meetings = meetings;
        this.inclusions = inclusions;
        this.referrals = referrals;
        this.properties = properties;
        this.clock = clock;
    }

    List<ObligationEntity> by(OpinionEntity opinion, OpinionContent content) {
        List<ObligationEntity> owed = new ArrayList<>();
        ReferralState state =
                referrals.row(new ReferralId(opinion.referralId())).state();
        if (state.isTerminal()) {
            return owed;
        }
        LocalDate today = FrenchTime.today(clock);
        LocalDate signed = firstSigned(opinion, today);
        if (isOfTheLastDiscussion(opinion)) {
            if (AFTER_OPINION.contains(state)) {
                review(opinion, content, today).ifPresent(owed::add);
            }
            if (content.outcome() != OutcomeCode.NEXT_RCP) {
                properties
                        .outcomeMonths()
                        .forEach(months -> owed.add(
                                of(opinion, OUTCOME_DUE, "M" + months, signed.plusMonths(months), NextOwner.REFERRER)));
            }
        }
        for (int i = 0; i < content.actions().size(); i++) {
            toDo(opinion, content.actions().get(i), i + 1, signed).ifPresent(owed::add);
        }
        owed.add(of(opinion, ACK_DUE, "", today.plusDays(properties.acknowledgementDays()), NextOwner.REFERRER));
        return owed;
    }

    /** Whether it will have its case on the next meeting, once signed. */
    boolean wantsTheNextMeeting(OpinionEntity opinion, OpinionContent content) {
        boolean corrects = opinion.supersedes() != null;
        return content.outcome() == OutcomeCode.NEXT_RCP
                && (!corrects
                        || (isOfTheLastDiscussion(opinion)
                                && AFTER_OPINION.contains(referrals
                                        .row(new ReferralId(opinion.referralId()))
                                        .state())));
    }

    boolean isOfTheLastDiscussion(OpinionEntity opinion) {
        return opinions.versionsInForce(opinion.referralId()).stream()
                .anyMatch(one -> one.itemId().equals(opinion.itemId()));
    }

    /** What became of an opinion is asked so many months after it was first told, however often it is corrected. */
    private LocalDate firstSigned(OpinionEntity opinion, LocalDate today) {
        return opinions.versionsInForce(opinion.referralId()).stream()
                .flatMap(one -> one.signature().stream())
                .map(SealedSignature::signedAt)
                .min(Instant::compareTo)
                .map(first -> LocalDate.ofInstant(first, FrenchTime.ZONE))
                .orElse(today);
    }

    private Optional<ObligationEntity> review(OpinionEntity opinion, OpinionContent content, LocalDate today) {
        if (content.outcome() == OutcomeCode.NEXT_RCP) {
            return Optional.of(of(opinion, NEXT_SESSION, "", nextMeeting(today), NextOwner.COORDINATION));
        }
        return Optional.ofNullable(content.rediscussOn())
                .map(again -> of(opinion, REDISCUSS_AT, "", again, NextOwner.REFERRER));
    }

    /** Every dated action, and every inclusion that can be noted; one without a day is looked at when the outcome is first asked for. */
    private Optional<ObligationEntity> toDo(OpinionEntity opinion, OpinionAction action, int number, LocalDate signed) {
        Optional<LocalDate> due = Optional.ofNullable(action.dueOn());
        String label = action.kind() + " " + number;
        return switch (action.kind()) {
            case INCLUDE -> {
                String programme = Objects.requireNonNull(action.programme(), "an inclusion names one");
                yield inclusions.countsPlacesOf(programme)
                        ? Optional.of(of(
                                        opinion,
                                        INCLUSION_DUE,
                                        label,
                                        due.orElseGet(
                                                () -> signed.plusMonths(Collections.min(properties.outcomeMonths()))),
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
}
