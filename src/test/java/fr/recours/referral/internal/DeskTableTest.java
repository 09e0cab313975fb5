package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.referral.Documents;
import fr.recours.referral.NextOwed;
import fr.recours.referral.NextOwner;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.SessionDesk;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Every service of the desk, in every state, by everyone: what the machine does not allow is refused, changes nothing and is audited. */
class DeskTableTest extends DeskTest {

    private static final Map<String, Role> PEOPLE = Map.of(
            DemoPeople.KERBRAT, Role.REFERRING_PHYSICIAN,
            DemoPeople.CHASTAING, Role.DELEGATE,
            DemoPeople.VIDAL, Role.COORDINATOR,
            DemoPeople.ZEROUAL, Role.REFERRING_PHYSICIAN,
            DemoPeople.MAUBERT, Role.CHAIR,
            DemoPeople.SARRAZIN, Role.EXPERT,
            DemoPeople.VAUBERT, Role.INVITED_EXPERT,
            DemoPeople.PESSAC, Role.TRACKING_DOCTOR,
            DemoPeople.ADMINISTRATOR, Role.ADMINISTRATOR,
            DemoPeople.AUDITOR, Role.AUDITOR);

    /** What nobody calls by itself, each with why. */
    private static final Map<ReferralAction, String> WITHOUT_A_CALL = Map.of(
            ReferralAction.SEE_READERS, "who may not know reads an empty list",
            ReferralAction.RESUME, "follows from the last answer or from doing without it",
            ReferralAction.ASK_WITHDRAWAL, "the call of WITHDRAW, once the case is on an agenda");

    /** Of the physician whose case it is; nobody else may do what this adds. */
    private static final Pending OWN = new Pending(false, false, false, false, true, false);

    @Autowired
    private SessionDesk sessions;

    @Autowired
    private Documents documents;

    @Autowired
    private TransactionTemplate transaction;

    private interface Call {
        void on(ReferralId id, long revision);
    }

    private Call call(ReferralAction action) {
        return Objects.requireNonNull(calls().get(action));
    }

    private NextOwed owedTomorrow() {
        return new NextOwed(tomorrow(), NextOwner.REFERRER);
    }

    private LocalDate tomorrow() {
        return today().plusDays(1);
    }

    /** In a transaction, as the module that keeps meetings calls it. */
    private Call session(Call step) {
        return (id, seen) -> transaction.executeWithoutResult(status -> step.on(id, seen));
    }

    private Map<ReferralAction, Call> calls() {
        return Map.ofEntries(
                Map.entry(ReferralAction.EDIT, (id, seen) -> referrals.save(id, seen, Written.complete())),
                Map.entry(ReferralAction.SUBMIT, (id, seen) -> referrals.submit(id, seen)),
                Map.entry(ReferralAction.READ, (id, seen) -> referrals.read(id)),
                Map.entry(ReferralAction.ATTACH, (id, seen) -> attach(id)),
                Map.entry(ReferralAction.SCHEDULE, (id, seen) -> referrals.judgeAt(id, tomorrow())),
                Map.entry(ReferralAction.NAME_PHYSICIAN, (id, seen) -> draftDesk.nameFor(id, seen, PersonId.random())),
                Map.entry(ReferralAction.DISCARD, (id, seen) -> draftDesk.discard(id, seen)),
                Map.entry(ReferralAction.HAND_OVER, (id, seen) -> draftDesk.handOver(id, seen)),
                Map.entry(
                        ReferralAction.ASSIGN,
                        (id, seen) -> desk.assign(id, seen, people.current().id())),
                Map.entry(ReferralAction.ASK, (id, seen) -> desk.ask(id, seen, order())),
                Map.entry(ReferralAction.PREPARE, (id, seen) -> desk.prepare(id, Map.of(), Map.of())),
                Map.entry(ReferralAction.ANSWER, (id, seen) -> desk.answer(id, seen, Map.of(), Map.of())),
                Map.entry(ReferralAction.WAIVE, (id, seen) -> desk.waive(id, seen, Set.of(), "raison")),
                Map.entry(ReferralAction.ACCEPT, (id, seen) -> desk.accept(id, seen, NINE_MINUTES)),
                Map.entry(ReferralAction.DECLINE, (id, seen) -> desk.decline(id, seen, decline())),
                Map.entry(ReferralAction.LIST, session((id, seen) -> sessions.list(id, tomorrow()))),
                Map.entry(
                        ReferralAction.UNLIST, session((id, seen) -> sessions.unlist(id, true, "raison", tomorrow()))),
                Map.entry(ReferralAction.OPEN, session((id, seen) -> sessions.open(id, true))),
                Map.entry(ReferralAction.CONCLUDE, session((id, seen) -> sessions.conclude(id, true, true))),
                Map.entry(ReferralAction.DEFER, session((id, seen) -> sessions.defer(id, "QUORUM", tomorrow()))),
                Map.entry(ReferralAction.SIGN, session((id, seen) -> sessions.sign(id, true))),
                Map.entry(ReferralAction.FOLLOW, session((id, seen) -> sessions.follow(id, owedTomorrow()))),
                Map.entry(ReferralAction.ACKNOWLEDGE, session((id, seen) -> sessions.acknowledge(id, owedTomorrow()))),
                Map.entry(ReferralAction.CLOSE, session((id, seen) -> sessions.close(id, seen, true, true))),
                Map.entry(ReferralAction.NAME_DOCTOR, (id, seen) -> desk.nameDoctor(id, seen, "10000000099")),
                Map.entry(ReferralAction.END_DOCTOR, (id, seen) -> desk.endDoctor(id, seen)),
                Map.entry(ReferralAction.EVOLVE, (id, seen) -> desk.evolve(id, seen, List.of())),
                Map.entry(
                        ReferralAction.REDISCUSS,
                        session((id, seen) -> sessions.rediscuss(id, seen, "aggravation", tomorrow()))),
                Map.entry(ReferralAction.WITHDRAW, (id, seen) -> desk.withdraw(id, seen, "raison")),
                Map.entry(ReferralAction.GRANT_WITHDRAWAL, (id, seen) -> desk.grantWithdrawal(id, seen)),
                Map.entry(ReferralAction.REFUSE_WITHDRAWAL, (id, seen) -> desk.refuseWithdrawal(id, seen, "raison")),
                Map.entry(ReferralAction.REPORT_ERROR, (id, seen) -> desk.reportError(id, seen, "raison")),
                Map.entry(ReferralAction.MARK_ERROR, (id, seen) -> desk.confirmError(id, seen)),
                Map.entry(ReferralAction.DISMISS_ERROR, (id, seen) -> desk.dismissError(id, seen)),
                Map.entry(ReferralAction.CLOSE_UNANSWERED, (id, seen) -> desk.closeUnanswered(id, seen)),
                Map.entry(ReferralAction.REOPEN, (id, seen) -> desk.reopen(id, seen)),
                Map.entry(ReferralAction.WRITE, (id, seen) -> desk.write(id, "bonjour")),
                Map.entry(ReferralAction.REFER_AGAIN, (id, seen) -> desk.referAgain(id)));
    }

    private void attach(ReferralId id) {
        try {
            documents.receive(id, "lettre.pdf", new ByteArrayInputStream(new byte[] {1}));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void everyActionHasItsCallOrAReasonToHaveNone() {
        assertThat(EnumSet.allOf(ReferralAction.class)).allSatisfy(action -> assertThat(calls().containsKey(action))
                .as(action.name())
                .isNotEqualTo(WITHOUT_A_CALL.containsKey(action)));
        assertThat(PEOPLE.values()).containsAll(EnumSet.allOf(Role.class));
    }

    @ParameterizedTest
    @EnumSource(ReferralState.class)
    void whatTheTableDoesNotAllowIsRefusedChangesNothingAndIsAudited(ReferralState state) {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        put(id, state);
        PEOPLE.forEach((person, role) ->
                refusedTo(person, role, id, state, !person.equals(DemoPeople.ZEROUAL) && seesState(role, state)));
        assertThat(count("referral_transition", id)).as("nothing was logged").isEqualTo(2);
    }

    /** Who reads a case because it stands on a published agenda may do no more with it. */
    @ParameterizedTest
    @EnumSource(ReferralState.class)
    void whatTheTableDoesNotAllowTheReadersOfAPublishedAgendaIsRefusedToo(ReferralState state) {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        put(id, state);
        agendaOf(id, "AGENDA_PUBLISHED");
        try {
            boolean sees = state != ReferralState.DRAFT && state != ReferralState.ENTERED_IN_ERROR;
            refusedTo(DemoPeople.MAUBERT, Role.CHAIR, id, state, sees);
            refusedTo(DemoPeople.SARRAZIN, Role.EXPERT, id, state, sees);
        } finally {
            agendaOf(id, "OPEN_FOR_LISTING");
        }
        assertThat(count("referral_transition", id)).as("nothing was logged").isEqualTo(2);
    }

    /** Looked at once all were tried: what changed anything or left no trace would show as well then. */
    private void refusedTo(String person, Role role, ReferralId id, ReferralState state, boolean sees) {
        List<ReferralAction> refused = refused(role, state)
                .filter(action -> !submitsAgain(action, person, state))
                .toList();
        int before = refusals(id);
        long revision = revision(id);
        sign.as(
                person,
                () -> refused.forEach(
                        action -> assertThat(catchThrowable(() -> call(action).on(id, revision)))
                                .as("%s in %s by %s", action, state, role)
                                .isExactlyInstanceOf(sees ? RefusedException.class : NotFoundException.class)));
        assertThat(refusals(id)).as("audited, by %s", role).isEqualTo(before + refused.size());
        assertThat(stateOf(id)).isEqualTo(state.name());
        assertThat(revision(id)).isEqualTo(revision);
    }

    /** Submitting twice gives the same result as once. */
    private static boolean submitsAgain(ReferralAction action, String person, ReferralState state) {
        return action == ReferralAction.SUBMIT && state == ReferralState.SUBMITTED && person.equals(DemoPeople.KERBRAT);
    }

    private void agendaOf(ReferralId id, String meetingState) {
        jdbc.sql("update meeting set state = ? where id = (select meeting_id from agenda_item where referral_id = ?)")
                .params(meetingState, id.value())
                .update();
    }

    /** A withdrawal is asked for by the same call once it is no longer one's own to decide. */
    private Stream<ReferralAction> refused(Role role, ReferralState state) {
        Set<ReferralAction> allowed =
                AllowedActions.of(role, state, role == Role.REFERRING_PHYSICIAN ? OWN : Pending.NOTHING);
        return calls().keySet().stream()
                .filter(action -> !allowed.contains(action))
                .filter(action ->
                        action != ReferralAction.WITHDRAW || !allowed.contains(ReferralAction.ASK_WITHDRAWAL));
    }

    private static boolean seesState(Role role, ReferralState state) {
        return switch (role) {
            case REFERRING_PHYSICIAN, DELEGATE -> state != ReferralState.ENTERED_IN_ERROR;
            case COORDINATOR -> state != ReferralState.DRAFT && state != ReferralState.ENTERED_IN_ERROR;
            default -> false;
        };
    }

    private void put(ReferralId id, ReferralState state) {
        jdbc.sql("update referral set state = ? where id = ?")
                .params(state.name(), id.value())
                .update();
    }

    private long revision(ReferralId id) {
        return jdbc.sql("select revision from referral where id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private int refusals(ReferralId id) {
        return audited(AuditAction.TRANSITION_REFUSED, id.value()).size()
                + audited(AuditAction.ACCESS_REFUSED, id.value()).size();
    }
}
