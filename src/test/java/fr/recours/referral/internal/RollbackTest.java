package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.recours.audit.AuditAction;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralStateChanged;
import fr.recours.referral.ReferralStatus;
import fr.recours.referral.ReferralSubmitted;
import fr.recours.support.DemoPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/** A submission and all that hears of it are kept together, or not at all. */
class RollbackTest extends DeskTest {

    @Autowired
    private ApplicationEventMulticaster events;

    @Test
    void aSubmissionCommitsNothingWhenAListenerFails() {
        ReferralDraft draft = draft(DemoPeople.KERBRAT);
        ApplicationListener<PayloadApplicationEvent<ReferralSubmitted>> failing =
                ApplicationListener.forPayload(submitted -> fail(submitted, draft));
        events.addApplicationListener(failing);
        try {
            sign.as(DemoPeople.KERBRAT, () -> assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> referrals.submit(draft.id(), draft.revision()))
                    .withMessage("the agenda is out of order"));
        } finally {
            events.removeApplicationListener(failing);
        }
        assertThat(stateOf(draft.id())).isEqualTo("DRAFT");
        assertThat(count("referral_version", draft.id())).isZero();
        assertThat(count("referral_transition", draft.id())).isEqualTo(1);
        assertThat(audited(AuditAction.TRANSITION, draft.id().value())).isEmpty();
        assertThat(sign.get(DemoPeople.KERBRAT, () -> referrals.draft(draft.id())))
                .isEqualTo(draft);

        sign.as(DemoPeople.KERBRAT, () -> referrals.submit(draft.id(), draft.revision()));
        assertThat(stateOf(draft.id())).isEqualTo("SUBMITTED");
    }

    @Test
    void aWithdrawalCommitsNothingWhenAListenerFails() {
        ReferralId id = inTriage();
        ReferralStatus before = status(id);
        ApplicationListener<PayloadApplicationEvent<ReferralStateChanged>> failing =
                ApplicationListener.forPayload(changed -> {
                    throw new IllegalStateException("the agenda is out of order");
                });
        events.addApplicationListener(failing);
        try {
            sign.as(DemoPeople.KERBRAT, () -> assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> desk.withdraw(id, before.revision(), "Autre centre")));
        } finally {
            events.removeApplicationListener(failing);
        }
        assertThat(status(id)).isEqualTo(before);
        assertThat(count("referral_transition", id)).isEqualTo(3);
        assertThat(audited(AuditAction.TRANSITION, id.value())).doesNotContain("TRIAGE>WITHDRAWN");
        assertThat(jdbc.sql("select count(*) from notice n join referral r on r.reference = n.reference"
                                + " where r.id = ? and n.template = 'CASE_WITHDRAWN'")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static void fail(ReferralSubmitted submitted, ReferralDraft draft) {
        if (submitted.referralId().equals(draft.id())) {
            throw new IllegalStateException("the agenda is out of order");
        }
    }
}
