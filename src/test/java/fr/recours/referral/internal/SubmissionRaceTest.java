package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.audit.AuditAction;
import fr.recours.referral.ReferralDraft;
import fr.recours.shared.StaleRevisionException;
import fr.recours.support.DemoPeople;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** Double clicks and two tabs, with real transactions at the same instant. */
class SubmissionRaceTest extends ReferralTest {

    @RepeatedTest(5)
    void ofTwoSubmissionsAtOnceOneIsDoneAndBothAreSatisfied() throws Exception {
        ReferralDraft draft = draft(DemoPeople.KERBRAT);
        Callable<String> submit = () -> {
            referrals.submit(draft.id(), draft.revision());
            return "submitted";
        };
        assertThat(atOnce(submit, submit)).containsExactly("submitted", "submitted");
        assertThat(count("referral_version", draft.id())).isEqualTo(1);
        assertThat(audited(AuditAction.TRANSITION, draft.id().value())).containsExactly("DRAFT>SUBMITTED");
    }

    @RepeatedTest(5)
    void aSaveThatMeetsASubmissionComesWhollyBeforeItOrIsTooLate() throws Exception {
        ReferralDraft draft = draft(DemoPeople.KERBRAT);
        String typed = "Écrite pendant la soumission";
        List<String> outcome = atOnce(
                () -> {
                    referrals.submit(draft.id(), draft.revision());
                    return "submitted";
                },
                () -> {
                    referrals.save(draft.id(), draft.revision(), Written.withQuestion(typed));
                    return "saved";
                });
        // one of them came second and was told so; nothing is half done
        assertThat(outcome).isIn(List.of("submitted", "late"), List.of("late", "saved"));
        boolean submitted = outcome.getFirst().equals("submitted");
        assertThat(stateOf(draft.id())).isEqualTo(submitted ? "SUBMITTED" : "DRAFT");
        String question = jdbc.sql("select question from referral where id = ?")
                .param(draft.id().value())
                .query(String.class)
                .single();
        assertThat(question).isEqualTo(submitted ? draft.content().question() : typed);
        assertThat(count("referral_version", draft.id())).isEqualTo(submitted ? 1 : 0);
    }

    @RepeatedTest(3)
    void ofTwoSavesAtOnceOneIsKeptAndTheOtherIsTold() throws Exception {
        ReferralDraft draft = draft(DemoPeople.KERBRAT);
        List<String> outcome = atOnce(saving(draft, "Premier onglet"), saving(draft, "Second onglet"));
        assertThat(outcome).containsOnlyOnce("late");
    }

    private Callable<String> saving(ReferralDraft draft, String question) {
        return () -> {
            referrals.save(draft.id(), draft.revision(), Written.withQuestion(question));
            return "saved";
        };
    }

    private List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<String> first = threads.submit(() -> run(start, one));
            Future<String> second = threads.submit(() -> run(start, other));
            return List.of(first.get(), second.get());
        }
    }

    private String run(CyclicBarrier start, Callable<String> act) throws Exception {
        return sign.get(DemoPeople.KERBRAT, () -> {
            start.await();
            try {
                return act.call();
            } catch (StaleRevisionException e) {
                return "late";
            }
        });
    }
}
