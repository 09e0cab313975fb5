package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.SessionDesk;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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
            DemoPeople.SARRAZIN, Role.EXPERT);

    /** Of the physician whose case it is; nobody else may do what this adds. */
    private static final Pending OWN = new Pending(false, false, false, false, true, false);

    @Autowired
    private SessionDesk sessions;

    @Autowired
    private TransactionTemplate transaction;

    private interface Call {
        void on(ReferralId id, long revision);
    }

    private Call call(ReferralAction action) {
        return Objects.requireNonNull(calls().get(action));
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
                Map.entry(ReferralAction.NAME_PHYSICIAN, (id, seen) -> draftDesk.nameFor(id, seen, PersonId.random())),
                Map.entry(ReferralAction.DISCARD, (id, seen) -> draftDesk.discard(id, seen)),
                Map.entry(ReferralAction.HAND_OVER, (id, seen) -> draftDesk.handOver(id, seen)),
                Map.entry(
                        ReferralAction.ASSIGN,
                        (id, seen) -> desk.assign(id, seen, people.current().id())),
                Map.entry(ReferralAction.ASK, (id, seen) -> desk.ask(id, seen, order())),
                Map.entry(ReferralAction.PREPARE, (id, seen) -> desk.prepare(id, Map.of())),
                Map.entry(ReferralAction.ANSWER, (id, seen) -> desk.answer(id, seen, Map.of())),
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
                Map.entry(ReferralAction.FOLLOW, session((id, seen) -> sessions.follow(id, tomorrow()))),
                Map.entry(ReferralAction.ACKNOWLEDGE, session((id, seen) -> sessions.acknowledge(id, tomorrow()))),
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

    @ParameterizedTest
    @EnumSource(ReferralState.class)
    void whatTheTableDoesNotAllowIsRefusedChangesNothingAndIsAudited(ReferralState state) {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        put(id, state);
        PEOPLE.forEach((person, role) -> {
            boolean sees = !person.equals(DemoPeople.ZEROUAL) && seesState(role, state);
            refused(role, state).forEach(action -> {
                int before = refusals(id);
                Throwable thrown =
                        sign.get(person, () -> catchThrowable(() -> call(action).on(id, revision(id))));
                assertThat(thrown)
                        .as("%s in %s by %s", action, state, role)
                        .isExactlyInstanceOf(sees ? RefusedException.class : NotFoundException.class);
                assertThat(stateOf(id)).isEqualTo(state.name());
                assertThat(refusals(id)).isEqualTo(before + 1);
            });
        });
        assertThat(count("referral_transition", id)).as("nothing was logged").isEqualTo(2);
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
