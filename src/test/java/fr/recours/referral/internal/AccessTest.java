package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.referral.DeclineDecision;
import fr.recours.referral.DeclineReason;
import fr.recours.referral.DraftDesk;
import fr.recours.referral.ExceptionalAccessId;
import fr.recours.referral.ExceptionalAccesses;
import fr.recours.referral.ExceptionalGround;
import fr.recours.referral.InformationOrder;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Referrals;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import fr.recours.support.DemoPeople;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who may know of which referral, role by role; what is not theirs does not exist for them (portal.md §4). */
class AccessTest extends ReferralTest {

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private ExceptionalAccesses exceptional;

    private List<ReferralId> visibleTo(String person) {
        return sign.get(
                person, () -> referrals.visible().stream().map(ReferralRow::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {DemoPeople.KERBRAT, DemoPeople.CHASTAING})
    void peopleOfACentreSeeItsReferralsAndNoOther(String person) {
        ReferralId ownDraft = draft(DemoPeople.KERBRAT).id();
        ReferralId own = submitted(DemoPeople.KERBRAT);
        ReferralId foreignDraft = draft(DemoPeople.ZEROUAL).id();
        ReferralId foreign = submitted(DemoPeople.ZEROUAL);
        assertThat(visibleTo(person)).contains(ownDraft, own).doesNotContain(foreignDraft, foreign);
        assertThat(visibleTo(DemoPeople.ZEROUAL))
                .contains(foreignDraft, foreign)
                .doesNotContain(ownDraft, own);
    }

    @Test
    void aNewReferralElsewhereChangesNoCountHere() {
        int before = visibleTo(DemoPeople.ZEROUAL).size();
        submitted(DemoPeople.KERBRAT);
        draftFor(DemoPeople.CHASTAING, DemoPeople.KERBRAT);
        assertThat(visibleTo(DemoPeople.ZEROUAL)).hasSize(before);
    }

    @Test
    void theCoordinationSeesEverythingButOtherPeoplesDrafts() {
        ReferralId draft = draft(DemoPeople.KERBRAT).id();
        ReferralId here = submitted(DemoPeople.KERBRAT);
        ReferralId there = submitted(DemoPeople.ZEROUAL);
        assertThat(visibleTo(DemoPeople.VIDAL)).contains(here, there).doesNotContain(draft);
        sign.as(DemoPeople.VIDAL, () -> {
            assertThat(referrals.allowedActions(here))
                    .isEqualTo(AllowedActions.of(Role.COORDINATOR, ReferralState.SUBMITTED, Pending.NOTHING));
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> referrals.row(draft));
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> referrals.draft(draft));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DemoPeople.MAUBERT,
                DemoPeople.SARRAZIN,
                DemoPeople.VAUBERT,
                DemoPeople.PESSAC,
                DemoPeople.ADMINISTRATOR,
                DemoPeople.AUDITOR
            })
    void everyoneElseSeesNothing(String person) {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        assertThat(visibleTo(person)).doesNotContain(id);
        sign.as(person, () -> {
            for (Consumer<ReferralId> way : ways()) {
                assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> way.accept(id));
            }
            assertThat(referrals.rows(List.of(id))).isEmpty();
            assertThat(referrals.contacts(List.of(id))).isEmpty();
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(referrals::open);
        });
    }

    private List<Consumer<ReferralId>> ways() {
        return List.of(
                id -> referrals.draft(id),
                id -> referrals.save(id, 0, Written.complete()),
                id -> referrals.submit(id, 0),
                id -> referrals.row(id),
                id -> referrals.contact(id),
                id -> referrals.read(id),
                id -> referrals.allowedActions(id),
                id -> referrals.judgeAt(id, LocalDate.of(2026, 2, 18)),
                id -> draftDesk.nameFor(id, 0, PersonId.random()),
                id -> draftDesk.handOver(id, 0),
                id -> draftDesk.discard(id, 0),
                id -> draftDesk.takeBack(id),
                id -> desk.assign(id, 0, PersonId.random()),
                id -> desk.ask(id, 0, new InformationOrder(List.of(), null)),
                id -> desk.prepare(id, Map.of(), Map.of()),
                id -> desk.answer(id, 0, Map.of(), Map.of()),
                id -> desk.waive(id, 0, Set.of(), "x"),
                id -> desk.accept(id, 0, new TriageDecision(Urgency.ROUTINE, 9, Set.of())),
                id -> desk.decline(id, 0, new DeclineDecision(DeclineReason.OTHER, "x", "x", null)),
                id -> desk.withdraw(id, 0, "x"),
                id -> desk.grantWithdrawal(id, 0),
                id -> desk.refuseWithdrawal(id, 0, "x"),
                id -> desk.write(id, "x"),
                id -> desk.referAgain(id),
                id -> history.status(id),
                id -> history.timeline(id),
                id -> history.messages(id),
                id -> history.readers(id),
                id -> exceptional.of(id),
                id -> history.difference(id, 1, 1));
    }

    @Test
    void aForeignReferralAndAMissingOneLookTheSame() {
        ReferralId foreign = submitted(DemoPeople.KERBRAT);
        ReferralDraft foreignDraft = draft(DemoPeople.KERBRAT);
        ReferralId missing = ReferralId.random();
        sign.as(DemoPeople.ZEROUAL, () -> {
            for (Consumer<ReferralId> way : ways()) {
                Throwable none = catchThrowable(() -> way.accept(missing));
                assertThat(none).isExactlyInstanceOf(NotFoundException.class);
                for (ReferralId id : List.of(foreign, foreignDraft.id())) {
                    assertThat(catchThrowable(() -> way.accept(id)))
                            .isExactlyInstanceOf(NotFoundException.class)
                            .hasMessage(none.getMessage());
                }
            }
        });
        int tries = ways().size();
        assertThat(audited(AuditAction.ACCESS_REFUSED, foreign.value())).hasSize(tries);
        assertThat(audited(AuditAction.ACCESS_REFUSED, missing.value())).hasSize(tries);
    }

    static Stream<Method> everyMethod() {
        return Stream.of(
                        Referrals.class,
                        DraftDesk.class,
                        ReferralDesk.class,
                        ReferralHistory.class,
                        ExceptionalAccesses.class)
                .flatMap(type -> Stream.of(type.getMethods()));
    }

    @ParameterizedTest
    @MethodSource("everyMethod")
    void nobodySignedInIsRefusedByEveryMethod(Method method) {
        SecurityContextHolder.clearContext();
        Object service = Stream.of(referrals, draftDesk, desk, history, exceptional)
                .filter(method.getDeclaringClass()::isInstance)
                .findFirst()
                .orElseThrow();
        Object[] arguments =
                Stream.of(method.getParameterTypes()).map(AccessTest::argument).toArray();
        assertThatExceptionOfType(InvocationTargetException.class)
                .isThrownBy(() -> method.invoke(service, arguments))
                .havingCause()
                .isInstanceOf(AccessDeniedException.class);
    }

    private static Object argument(Class<?> type) {
        if (type == int.class) {
            return 1;
        }
        return Stream.of(
                        ReferralId.random(),
                        0L,
                        Written.complete(),
                        LocalDate.of(2026, 1, 21),
                        Instant.EPOCH,
                        PersonId.random(),
                        "x",
                        new ExceptionalAccessId(UUID.randomUUID()),
                        ExceptionalGround.OTHER,
                        new InformationOrder(List.of(), null),
                        Map.of(),
                        Set.of(),
                        List.of(),
                        new TriageDecision(Urgency.ROUTINE, 9, Set.of()),
                        new DeclineDecision(DeclineReason.OTHER, "x", "x", null))
                .filter(value -> type.isInstance(value) || type == long.class && value instanceof Long)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no argument of type " + type));
    }
}
