package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.recours.access.FreshSignIn;
import fr.recours.audit.AuditAction;
import fr.recours.referral.ExceptionalAccess;
import fr.recours.referral.ExceptionalAccess.Step;
import fr.recours.referral.ExceptionalAccessId;
import fr.recours.referral.ExceptionalAccesses;
import fr.recours.referral.ExceptionalGround;
import fr.recours.referral.ExceptionalState;
import fr.recours.referral.ReferralId;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;

/** Who asks, agrees and ends, when, and that each step is in the trail once. */
class ExceptionalStepsTest extends ExceptionalTest {

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act)
                .extracting(RefusedException::messageKey)
                .isEqualTo("exceptional.refused." + key);
    }

    private List<String> steps(ReferralId id) {
        return audited(AuditAction.EXCEPTIONAL_ACCESS, id.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DemoPeople.KERBRAT,
                DemoPeople.CHASTAING,
                DemoPeople.ZEROUAL,
                DemoPeople.VIDAL,
                DemoPeople.MAUBERT,
                DemoPeople.SARRAZIN,
                DemoPeople.VAUBERT,
                DemoPeople.PESSAC,
                DemoPeople.AUDITOR
            })
    void onlyAdministratorsAskAndOnlyTheyAndAuditorsDecide(String person) {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        ExceptionalAccessId access = ask(id);
        sign.as(person, () -> {
            fresh.prove(DemoPeople.PASSWORD);
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> accesses.ask(reference(id), ExceptionalGround.OTHER, WHY));
            if (!person.equals(DemoPeople.AUDITOR)) {
                assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> accesses.agree(access));
                assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> accesses.end(access));
                assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(accesses::all);
            }
        });
        assertThat(seen(DemoPeople.AUDITOR, access).state()).isEqualTo(ExceptionalState.ASKED);
    }

    @Test
    void whoReadsTheListIsInTheTrail() {
        ExceptionalAccessId access = ask(submitted(DemoPeople.KERBRAT));
        int before = listsRead();
        seen(DemoPeople.AUDITOR, access);
        assertThat(listsRead()).isEqualTo(before + 1);
    }

    private int listsRead() {
        return jdbc.sql("select count(*) from audit_entry a join person p on p.id = a.actor"
                        + " where a.action = 'LIST_READ' and a.detail = 'EXCEPTIONAL_ACCESS' and p.email = ?")
                .param(DemoPeople.AUDITOR)
                .query(Integer.class)
                .single();
    }

    @Test
    void eachStepIsInTheTrailWithWhatForAndWithoutTheWords() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        ExceptionalAccessId first = in(ExceptionalState.ENDED, id);
        ExceptionalAccessId second = in(ExceptionalState.REFUSED, id);
        ExceptionalAccessId third = ask(id);
        end(DemoPeople.ADMINISTRATOR, third);

        assertThat(steps(id))
                .containsExactly(
                        "ASKED:FAULT " + first,
                        "AGREED:FAULT " + first,
                        "ENDED:FAULT " + first,
                        "ASKED:FAULT " + second,
                        "REFUSED:FAULT " + second,
                        "ASKED:FAULT " + third,
                        "WITHDRAWN:FAULT " + third);
        byte[] kept = jdbc.sql("select explanation from exceptional_access where id = ?")
                .param(third.value())
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("médecin", "dossier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Il le faut vraiment", " dix-neuf caractères "})
    void aReasonThatSaysTooLittleIsRefused(String words) {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        sign.as(
                DemoPeople.ADMINISTRATOR,
                () -> assertRefused("explanation", () -> accesses.ask(reference(id), ExceptionalGround.FAULT, words)));
        assertThat(steps(id)).isEmpty();
    }

    @Test
    void aReasonHasItsShortestAndItsLongest() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        sign.as(DemoPeople.ADMINISTRATOR, () -> {
            assertRefused(
                    "explanation",
                    () -> accesses.ask(
                            reference(id), ExceptionalGround.FAULT, "x".repeat(ExceptionalAccesses.LONGEST + 1)));
            accesses.end(accesses.ask(reference(id), ExceptionalGround.FAULT, "x".repeat(ExceptionalAccesses.LONGEST)));
            accesses.ask(reference(id), ExceptionalGround.FAULT, "x".repeat(ExceptionalAccesses.SHORTEST));
        });
    }

    @Test
    void aDraftACaseEnteredInErrorAndNoCaseAreRefusedAlike() {
        ReferralId draft = draft(DemoPeople.KERBRAT).id();
        ReferralId error = submitted(DemoPeople.KERBRAT);
        jdbc.sql("update referral set state = 'ENTERED_IN_ERROR' where id = ?")
                .param(error.value())
                .update();
        sign.as(DemoPeople.ADMINISTRATOR, () -> {
            for (String reference : List.of(reference(draft), reference(error), "R-0000-000", "")) {
                assertRefused("reference", () -> accesses.ask(reference, ExceptionalGround.FAULT, WHY));
            }
        });
    }

    @Test
    void aReferenceIsTakenAsItIsTyped() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        String typed = " " + reference(id).toLowerCase(Locale.ROOT) + " ";
        ExceptionalAccessId access =
                sign.get(DemoPeople.ADMINISTRATOR, () -> accesses.ask(typed, ExceptionalGround.REQUEST, WHY));
        assertThat(seen(DemoPeople.ADMINISTRATOR, access).referral()).isEqualTo(id);
    }

    @ParameterizedTest
    @EnumSource(ExceptionalState.class)
    void onlyWhatIsAskedIsAgreedToAndOnlyWhatIsNotOverIsEndedOrStandsInTheWayOfAnother(ExceptionalState state) {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        ExceptionalAccessId access = in(state, id);
        if (state != ExceptionalState.ASKED) {
            assertRefused("state", () -> agree(DemoPeople.AUDITOR, access));
        }
        if (state.isOver()) {
            assertRefused("over", () -> end(DemoPeople.AUDITOR, access));
            assertThat(seen(DemoPeople.ADMINISTRATOR, ask(id)).state()).isEqualTo(ExceptionalState.ASKED);
        } else {
            assertRefused("twice", () -> ask(id));
            end(DemoPeople.ADMINISTRATOR, access);
        }
    }

    @Test
    void aDayIsNotAMomentLonger() {
        ExceptionalAccessId early = ask(submitted(DemoPeople.KERBRAT));
        ExceptionalAccessId late = ask(submitted(DemoPeople.KERBRAT));
        later(DAY.minus(INSTANT));
        agree(colleague, early);
        assertThat(seen(DemoPeople.AUDITOR, early).state()).isEqualTo(ExceptionalState.OPEN);
        later(INSTANT);
        assertRefused("state", () -> agree(colleague, late));
    }

    @Test
    void nobodyAgreesToTheirOwnInWhateverRole() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        ExceptionalAccessId access = ask(id);
        assertRefused("own", () -> agree(DemoPeople.ADMINISTRATOR, access));
        jdbc.sql("update person set role = 'AUDITOR' where email = ?")
                .param(DemoPeople.ADMINISTRATOR)
                .update();
        try {
            assertRefused("own", () -> agree(DemoPeople.ADMINISTRATOR, access));
            assertThat(seen(DemoPeople.ADMINISTRATOR, access).allowed()).isEqualTo(Set.of(Step.END));
        } finally {
            jdbc.sql("update person set role = 'ADMINISTRATOR' where email = ?")
                    .param(DemoPeople.ADMINISTRATOR)
                    .update();
        }
        assertThat(audited(AuditAction.ACCESS_REFUSED, id.value()))
                .containsExactly("EXCEPTIONAL_ACCESS:AGREE:own", "EXCEPTIONAL_ACCESS:AGREE:own");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .as("not even beside the portal")
                .isThrownBy(() -> jdbc.sql("update exceptional_access set agreed_by = asked_by where id = ?")
                        .param(access.value())
                        .update());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .as("nor for longer")
                .isThrownBy(() -> jdbc.sql("update exceptional_access set agreed_at = asked_at,"
                                + " open_until = asked_at + interval 3600000001 microsecond where id = ?")
                        .param(access.value())
                        .update());
    }

    @Test
    void agreeingNeedsAFreshSignIn() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        ExceptionalAccessId access = ask(id);
        assertRefused("fresh", () -> sign.as(DemoPeople.AUDITOR, () -> accesses.agree(access)));
        sign.as(DemoPeople.AUDITOR, () -> {
            fresh.prove(DemoPeople.PASSWORD);
            later(FreshSignIn.FRESH.plus(INSTANT));
            assertRefused("fresh", () -> accesses.agree(access));
        });
        assertThat(steps(id)).hasSize(1);
    }

    @Test
    void whatThereIsNotIsNotFound() {
        sign.as(DemoPeople.AUDITOR, () -> {
            ExceptionalAccessId none = new ExceptionalAccessId(UUID.randomUUID());
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> accesses.agree(none));
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> accesses.end(none));
        });
    }

    @Test
    void theWordsAreForWhoDecidesAndWhoControls() {
        ExceptionalAccessId access = ask(submitted(DemoPeople.KERBRAT));
        assertThat(List.of(DemoPeople.ADMINISTRATOR, DemoPeople.AUDITOR, colleague))
                .allSatisfy(
                        person -> assertThat(seen(person, access).explanation()).isEqualTo(WHY));
        assertThat(seen(colleague, access).allowed()).isEqualTo(Set.of(Step.AGREE, Step.END));
        assertThat(seen(DemoPeople.ADMINISTRATOR, access).allowed()).isEqualTo(Set.of(Step.END));

        agree(DemoPeople.AUDITOR, access);

        assertThat(seen(colleague, access).explanation()).isEmpty();
        assertThat(seen(DemoPeople.AUDITOR, access).explanation()).isEqualTo(WHY);
        assertThat(seen(DemoPeople.ADMINISTRATOR, access).allowed()).isEqualTo(Set.of(Step.READ, Step.END));
        ExceptionalAccess open = seen(DemoPeople.AUDITOR, access);
        assertThat(open.until())
                .isEqualTo(Objects.requireNonNull(open.agreed()).at().plus(HOUR));
    }

    @RepeatedTest(3)
    void ofTwoWhoAgreeAtOnceOneDoes() throws Exception {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        ExceptionalAccessId access = ask(id);

        List<String> outcome = atOnce(agreeing(DemoPeople.AUDITOR, access), agreeing(colleague, access));

        assertThat(outcome).containsExactlyInAnyOrder("done", "exceptional.refused.state");
        assertThat(steps(id)).containsExactly("ASKED:FAULT " + access, "AGREED:FAULT " + access);
        assertThat(Objects.requireNonNull(seen(DemoPeople.AUDITOR, access).agreed())
                        .name())
                .isEqualTo(outcome.getFirst().equals("done") ? "M. Gilles Fontanel" : "Ève Essai");
    }

    @RepeatedTest(3)
    void ofTwoClicksAtOnceOneAsks() throws Exception {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        Callable<String> asking = () -> {
            ask(id);
            return "done";
        };

        assertThat(atOnce(asking, asking)).containsExactlyInAnyOrder("done", "exceptional.refused.twice");
        assertThat(steps(id)).hasSize(1);
    }

    private Callable<String> agreeing(String person, ExceptionalAccessId access) {
        return () -> {
            agree(person, access);
            return "done";
        };
    }

    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<String> first = threads.submit(() -> run(start, one));
            Future<String> second = threads.submit(() -> run(start, other));
            return List.of(first.get(), second.get());
        }
    }

    private static String run(CyclicBarrier start, Callable<String> act) throws Exception {
        start.await();
        try {
            return act.call();
        } catch (RefusedException refused) {
            return refused.messageKey();
        }
    }
}
