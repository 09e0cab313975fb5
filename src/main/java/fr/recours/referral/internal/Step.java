package fr.recours.referral.internal;

import static fr.recours.access.Role.ADMINISTRATOR;
import static fr.recours.access.Role.CHAIR;
import static fr.recours.access.Role.COORDINATOR;
import static fr.recours.access.Role.DELEGATE;
import static fr.recours.access.Role.EXPERT;
import static fr.recours.access.Role.INVITED_EXPERT;
import static fr.recours.access.Role.REFERRING_PHYSICIAN;
import static fr.recours.referral.ReferralState.ACCEPTED;
import static fr.recours.referral.ReferralState.CLOSED;
import static fr.recours.referral.ReferralState.DECLINED;
import static fr.recours.referral.ReferralState.DRAFT;
import static fr.recours.referral.ReferralState.ENTERED_IN_ERROR;
import static fr.recours.referral.ReferralState.FOLLOW_UP;
import static fr.recours.referral.ReferralState.INFO_REQUESTED;
import static fr.recours.referral.ReferralState.IN_SESSION;
import static fr.recours.referral.ReferralState.OPINION_ISSUED;
import static fr.recours.referral.ReferralState.OPINION_PENDING;
import static fr.recours.referral.ReferralState.SCHEDULED;
import static fr.recours.referral.ReferralState.SUBMITTED;
import static fr.recours.referral.ReferralState.TRIAGE;
import static fr.recours.referral.ReferralState.WITHDRAWN;

import fr.recours.access.Role;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralState;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The machine of a referral, whole: each thing that may be done, in which states, by whom, under which guards, where it leads
 * and what it does to the clock (portal.md §3.2 and §4). What is not here is refused, to everyone.
 */
enum Step {
    /** The coordination types for a physician who telephones; it sees no other draft ({@link Visibility}). */
    EDIT(ReferralAction.EDIT, of(DRAFT), by(REFERRING_PHYSICIAN, DELEGATE, COORDINATOR)),
    NAME_PHYSICIAN(ReferralAction.NAME_PHYSICIAN, of(DRAFT), by(DELEGATE, COORDINATOR), Guard.PHYSICIAN_NAMED),
    HAND_OVER(ReferralAction.HAND_OVER, of(DRAFT), by(DELEGATE, COORDINATOR), Guard.PHYSICIAN_NAMED),
    /** For some days it is taken back ({@link Discards}). */
    DISCARD(ReferralAction.DISCARD, of(DRAFT), by(REFERRING_PHYSICIAN, DELEGATE, COORDINATOR)),
    READ(
            ReferralAction.READ,
            submitted(),
            by(REFERRING_PHYSICIAN, DELEGATE, COORDINATOR, CHAIR, EXPERT, INVITED_EXPERT, ADMINISTRATOR)),
    SEE_READERS(ReferralAction.SEE_READERS, submitted(), by(REFERRING_PHYSICIAN, COORDINATOR)),
    WRITE(ReferralAction.WRITE, submitted(), by(REFERRING_PHYSICIAN, DELEGATE, COORDINATOR)),
    /** A case that lives on takes documents; one that ended keeps what it had. */
    ATTACH(ReferralAction.ATTACH, EnumSet.range(DRAFT, FOLLOW_UP), by(REFERRING_PHYSICIAN, DELEGATE, COORDINATOR)),
    NAME_DOCTOR(ReferralAction.NAME_DOCTOR, submitted(), by(REFERRING_PHYSICIAN), Guard.DOCTOR_IDENTIFIED),
    END_DOCTOR(ReferralAction.END_DOCTOR, submitted(), by(REFERRING_PHYSICIAN), Guard.DOCTOR_NAMED),
    SCHEDULE(ReferralAction.SCHEDULE, of(SUBMITTED, TRIAGE, INFO_REQUESTED, ACCEPTED, SCHEDULED), by(COORDINATOR)),
    ASSIGN(ReferralAction.ASSIGN, of(TRIAGE, INFO_REQUESTED, ACCEPTED), by(COORDINATOR), Guard.COORDINATOR_NAMED),
    PREPARE(ReferralAction.PREPARE, of(INFO_REQUESTED), by(REFERRING_PHYSICIAN, DELEGATE)),
    ANSWER(ReferralAction.ANSWER, of(INFO_REQUESTED), by(REFERRING_PHYSICIAN)),
    WAIVE(ReferralAction.WAIVE, of(INFO_REQUESTED), by(COORDINATOR), Guard.REASON_GIVEN),
    ASK_WITHDRAWAL(
            ReferralAction.ASK_WITHDRAWAL,
            of(SCHEDULED, IN_SESSION, OPINION_PENDING),
            by(REFERRING_PHYSICIAN),
            Guard.REASON_GIVEN),
    REFUSE_WITHDRAWAL(
            ReferralAction.REFUSE_WITHDRAWAL,
            of(SCHEDULED, IN_SESSION, OPINION_PENDING),
            by(COORDINATOR),
            Guard.REASON_GIVEN),
    T1(ReferralAction.SUBMIT, of(DRAFT), SUBMITTED, by(REFERRING_PHYSICIAN), ClockEffect.STARTS, Guard.SUBMITTABLE),
    T2(ReferralAction.ASSIGN, of(SUBMITTED), TRIAGE, by(COORDINATOR), ClockEffect.KEEPS, Guard.COORDINATOR_NAMED),
    T3(ReferralAction.ASK, of(TRIAGE), INFO_REQUESTED, by(COORDINATOR), ClockEffect.PAUSES, Guard.TYPED_REQUEST),
    T4(
            ReferralAction.RESUME,
            of(INFO_REQUESTED),
            TRIAGE,
            by(REFERRING_PHYSICIAN, COORDINATOR),
            ClockEffect.RESUMES,
            Guard.ALL_SETTLED),
    T5(ReferralAction.ACCEPT, of(TRIAGE), ACCEPTED, by(COORDINATOR), ClockEffect.STARTS, Guard.TRIAGE_DECIDED),
    T6(
            ReferralAction.DECLINE,
            of(TRIAGE),
            DECLINED,
            by(COORDINATOR, CHAIR),
            ClockEffect.STARTS,
            Guard.PHYSICIAN_AGREED,
            Guard.ORIENTATION_GIVEN),
    T7(ReferralAction.LIST, of(ACCEPTED), SCHEDULED, by(COORDINATOR), ClockEffect.STARTS, Guard.PLACE_FOUND),
    /** Who defers a case at the meeting, or tells what changed since its opinion, lists it again in the same act. */
    T7_AGAIN(
            ReferralAction.LIST,
            of(ACCEPTED),
            SCHEDULED,
            by(REFERRING_PHYSICIAN, CHAIR),
            ClockEffect.STARTS,
            Guard.PLACE_FOUND),
    T8(ReferralAction.UNLIST, of(SCHEDULED), ACCEPTED, by(COORDINATOR), ClockEffect.STARTS, Guard.REMOVAL_JUSTIFIED),
    T9(ReferralAction.OPEN, of(SCHEDULED), IN_SESSION, by(CHAIR, COORDINATOR), ClockEffect.KEEPS, Guard.SESSION_RUNS),
    T10(
            ReferralAction.CONCLUDE,
            of(IN_SESSION),
            OPINION_PENDING,
            by(CHAIR, COORDINATOR),
            ClockEffect.STARTS,
            Guard.OUTCOME_CODED,
            Guard.QUORUM),
    T11(ReferralAction.DEFER, of(IN_SESSION), ACCEPTED, by(CHAIR, COORDINATOR), ClockEffect.STARTS, Guard.CAUSE_CODED),
    T12(ReferralAction.SIGN, of(OPINION_PENDING), OPINION_ISSUED, by(CHAIR), ClockEffect.STARTS, Guard.OPINION_SIGNED),
    T13(
            ReferralAction.ACKNOWLEDGE,
            of(OPINION_ISSUED),
            FOLLOW_UP,
            by(REFERRING_PHYSICIAN),
            ClockEffect.STARTS,
            Guard.ACKNOWLEDGED),
    T13_OWED(ReferralAction.FOLLOW, of(OPINION_ISSUED), FOLLOW_UP, by(CHAIR), ClockEffect.STARTS, Guard.ACKNOWLEDGED),
    EVOLVE(ReferralAction.EVOLVE, of(FOLLOW_UP), by(REFERRING_PHYSICIAN)),
    T14(
            ReferralAction.CLOSE,
            of(OPINION_ISSUED, FOLLOW_UP),
            CLOSED,
            by(COORDINATOR),
            ClockEffect.STARTS,
            Guard.NOTHING_OWED,
            Guard.OUTCOME_RECORDED),
    T15(
            ReferralAction.REDISCUSS,
            of(FOLLOW_UP),
            ACCEPTED,
            by(REFERRING_PHYSICIAN, COORDINATOR),
            ClockEffect.STARTS,
            Guard.CHANGE_TOLD),
    T16(
            ReferralAction.WITHDRAW,
            of(SUBMITTED, TRIAGE, INFO_REQUESTED, ACCEPTED),
            WITHDRAWN,
            by(REFERRING_PHYSICIAN),
            ClockEffect.STARTS,
            Guard.REASON_GIVEN),
    T17(
            ReferralAction.GRANT_WITHDRAWAL,
            of(SCHEDULED, IN_SESSION, OPINION_PENDING),
            WITHDRAWN,
            by(COORDINATOR),
            ClockEffect.STARTS),
    REPORT_ERROR(
            ReferralAction.REPORT_ERROR,
            EnumSet.range(SUBMITTED, OPINION_PENDING),
            by(COORDINATOR),
            Guard.REASON_GIVEN,
            Guard.NO_OPINION),
    DISMISS_ERROR(
            ReferralAction.DISMISS_ERROR,
            EnumSet.range(SUBMITTED, OPINION_PENDING),
            by(REFERRING_PHYSICIAN, COORDINATOR)),
    T18(
            ReferralAction.MARK_ERROR,
            EnumSet.range(SUBMITTED, OPINION_PENDING),
            ENTERED_IN_ERROR,
            by(REFERRING_PHYSICIAN, COORDINATOR),
            ClockEffect.STARTS,
            Guard.SECOND_PERSON,
            Guard.NO_OPINION),
    T19(
            ReferralAction.CLOSE_UNANSWERED,
            of(INFO_REQUESTED),
            CLOSED,
            by(COORDINATOR),
            ClockEffect.STARTS,
            Guard.REMINDED_IN_VAIN),
    T19_BACK(ReferralAction.REOPEN, of(CLOSED), TRIAGE, by(REFERRING_PHYSICIAN), ClockEffect.STARTS, Guard.REOPENABLE),
    T20(ReferralAction.REFER_AGAIN, of(CLOSED, DECLINED), by(REFERRING_PHYSICIAN));

    private final ReferralAction action;
    private final Set<ReferralState> from;
    private final @Nullable ReferralState to;
    private final Set<Role> roles;
    private final ClockEffect clock;
    private final Set<Guard> guards;

    /** Leaves the state as it is. */
    Step(ReferralAction action, Set<ReferralState> during, Set<Role> roles, Guard... guards) {
        this(action, during, null, roles, ClockEffect.KEEPS, guards);
    }

    Step(
            ReferralAction action,
            Set<ReferralState> from,
            @Nullable ReferralState to,
            Set<Role> roles,
            ClockEffect clock,
            Guard... guards) {
        this.action = action;
        this.from = from;
        this.to = to;
        this.roles = roles;
        this.clock = clock;
        this.guards = EnumSet.noneOf(Guard.class);
        this.guards.addAll(Arrays.asList(guards));
    }

    private static Set<ReferralState> of(ReferralState... states) {
        return EnumSet.copyOf(Arrays.asList(states));
    }

    private static Set<ReferralState> submitted() {
        return EnumSet.range(SUBMITTED, WITHDRAWN);
    }

    private static Set<Role> by(Role... roles) {
        return EnumSet.copyOf(Arrays.asList(roles));
    }

    /** The step this is for this role in this state; an action has one at most in each state. */
    static Optional<Step> find(ReferralAction action, ReferralState state, Role role) {
        return Arrays.stream(values())
                .filter(step -> step.action == action && step.allows(state, role))
                .findFirst();
    }

    boolean allows(ReferralState state, Role role) {
        return from.contains(state) && roles.contains(role);
    }

    /** The guards nobody has shown to hold. */
    Set<Guard> missing(Collection<Guard> shown) {
        Set<Guard> missing = EnumSet.copyOf(guards);
        missing.removeAll(shown);
        return missing;
    }

    ReferralAction action() {
        return action;
    }

    /** Where it leads; null when the state stays. */
    @Nullable
    ReferralState to() {
        return to;
    }

    ClockEffect clock() {
        return clock;
    }

    Set<Guard> guards() {
        return EnumSet.copyOf(guards);
    }
}
