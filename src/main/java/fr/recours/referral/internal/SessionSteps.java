package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.referral.CaseChanged;
import fr.recours.referral.NextOwed;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.SessionDesk;
import fr.recours.referral.TriageDecision;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps behind {@link SessionDesk}, each in the transaction of whoever keeps meetings. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SessionSteps implements SessionDesk {

    private final Gate gate;
    private final ReferralStore referrals;
    private final Lifecycle lifecycle;
    private final VersionStore versions;
    private final Judgements judgements;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;

    SessionSteps(
            Gate gate,
            ReferralStore referrals,
            Lifecycle lifecycle,
            VersionStore versions,
            Judgements judgements,
            ApplicationEventPublisher events,
            EntityManager entities) {
        this.events = events;
        this.entities = entities;
        this.gate = gate;
        this.referrals = referrals;
        this.lifecycle = lifecycle;
        this.versions = versions;
        this.judgements = judgements;
    }

    @Override
    public void hold(ReferralId id) {
        gate.lock(gate.person(), id);
    }

    @Override
    public void hold(ReferralId id, long revision) {
        gate.lock(gate.person(), id, revision);
    }

    @Override
    public void hold(ReferralId id, ReferralAction action) {
        Person person = gate.person();
        gate.check(person, gate.lock(person, id), action);
    }

    @Override
    public void outdate(ReferralId id) {
        entities.lock(gate.lock(gate.person(), id), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    @Override
    public void list(ReferralId id, LocalDate meeting) {
        move(id, ReferralAction.LIST, Evidence.of(Guard.PLACE_FOUND).until(meeting));
    }

    /** Whoever may move the meeting may have its cases judged at its day: there is no step to allow. */
    @Override
    public void meetAt(ReferralId id, LocalDate meeting) {
        meetAt(gate.lock(gate.person(), id), meeting);
    }

    @Override
    public void giveWay(ReferralId id, LocalDate meeting) {
        meetAt(referrals.lockListed(id), meeting);
    }

    private void meetAt(Referral referral, LocalDate meeting) {
        referral.meetingOn(meeting);
        judgements.judge(versions.latest(referral.id()), meeting);
    }

    @Override
    public void plan(ReferralId id, TriageDecision decision) {
        Person person = gate.person();
        Referral referral = gate.lock(person, id);
        lifecycle.check(person, referral, ReferralAction.SCHEDULE, Evidence.of());
        if (!decision.isWhole()) {
            throw gate.refused(person, referral, ReferralAction.SCHEDULE, Guard.TRIAGE_DECIDED);
        }
        referral.decide(referral.triage().decided(decision));
        events.publishEvent(new CaseChanged(id));
    }

    @Override
    public void unlist(ReferralId id, boolean frozen, String reason, LocalDate nextCutOff) {
        move(
                id,
                ReferralAction.UNLIST,
                Evidence.when(!frozen || !reason.isBlank(), Guard.REMOVAL_JUSTIFIED)
                        .until(nextCutOff)
                        .because(reason));
    }

    @Override
    public void open(ReferralId id, boolean meetingRuns) {
        move(id, ReferralAction.OPEN, Evidence.when(meetingRuns, Guard.SESSION_RUNS));
    }

    @Override
    public void conclude(ReferralId id, boolean outcomeCoded, boolean quorate) {
        move(
                id,
                ReferralAction.CONCLUDE,
                Evidence.when(outcomeCoded, Guard.OUTCOME_CODED).andWhen(quorate, Guard.QUORUM));
    }

    @Override
    public void defer(ReferralId id, String cause, LocalDate nextCutOff) {
        move(
                id,
                ReferralAction.DEFER,
                Evidence.when(!cause.isBlank(), Guard.CAUSE_CODED)
                        .until(nextCutOff)
                        .because(cause));
    }

    @Override
    public void sign(ReferralId id, boolean signed) {
        move(id, ReferralAction.SIGN, Evidence.when(signed, Guard.OPINION_SIGNED));
    }

    @Override
    public void follow(ReferralId id, NextOwed owed) {
        move(id, ReferralAction.FOLLOW, Evidence.of(Guard.ACKNOWLEDGED).until(owed.on()));
        owe(id, owed);
    }

    @Override
    public void acknowledge(ReferralId id, NextOwed owed) {
        move(id, ReferralAction.ACKNOWLEDGE, Evidence.of(Guard.ACKNOWLEDGED).until(owed.on()));
        owe(id, owed);
    }

    @Override
    public void owe(ReferralId id, NextOwed owed) {
        gate.lock(gate.person(), id).owe(owed);
    }

    @Override
    public void close(ReferralId id, long revision, boolean nothingOwed, boolean outcomeRecorded) {
        Person person = gate.person();
        lifecycle.move(
                person,
                gate.lock(person, id, revision),
                ReferralAction.CLOSE,
                Evidence.when(nothingOwed, Guard.NOTHING_OWED).andWhen(outcomeRecorded, Guard.OUTCOME_RECORDED));
    }

    @Override
    public void rediscuss(ReferralId id, long revision, String change, LocalDate nextCutOff) {
        Person person = gate.person();
        lifecycle.move(
                person,
                gate.lock(person, id, revision),
                ReferralAction.REDISCUSS,
                Evidence.when(!change.isBlank(), Guard.CHANGE_TOLD)
                        .until(nextCutOff)
                        .because(change));
    }

    private void move(ReferralId id, ReferralAction action, Evidence evidence) {
        Person person = gate.person();
        lifecycle.move(person, gate.lock(person, id), action, evidence);
    }
}
