package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.recours.audit.AuditAction;
import fr.recours.rcp.Meetings;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralStatus;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case created by mistake disappears when two persons say so, and not before. */
class ErrorReportsTest extends DeskTest {

    private static final String REASON = "Saisi deux fois.";

    @Autowired
    private Meetings meetings;

    private ReferralId reported() {
        ReferralId id = scheduled();
        sign.as(DemoPeople.VIDAL, () -> desk.reportError(id, history.status(id).revision(), REASON));
        return id;
    }

    @Test
    void aReportAloneHidesNothingAndItsReporterCannotConfirmIt() {
        ReferralId id = reported();
        ReferralStatus seen = status(id);
        assertThat(seen.errorReason()).isEqualTo(REASON);
        assertThat(seen.allowed())
                .contains(ReferralAction.DISMISS_ERROR)
                .doesNotContain(ReferralAction.MARK_ERROR, ReferralAction.REPORT_ERROR);
        sign.as(DemoPeople.VIDAL, () -> assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> desk.confirmError(id, seen.revision())));
        assertThat(stateOf(id)).isEqualTo("SCHEDULED");
        assertThat(sign.get(DemoPeople.KERBRAT, () -> referrals.read(id))).isNotNull();
    }

    @Test
    void theReferrerLearnsOfItOnTheCase() {
        ReferralId id = reported();
        assertThat(sign.get(DemoPeople.KERBRAT, () -> history.messages(id)))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo(REASON));
        assertThat(sign.get(DemoPeople.KERBRAT, () -> history.status(id)).allowed())
                .contains(ReferralAction.MARK_ERROR, ReferralAction.DISMISS_ERROR);
        assertThat(sign.get(DemoPeople.CHASTAING, () -> history.status(id)).allowed())
                .doesNotContain(ReferralAction.MARK_ERROR, ReferralAction.DISMISS_ERROR);
    }

    @Test
    void theOtherCoordinatorsAreToldAndItsReporterIsNot() {
        UUID other = UUID.randomUUID();
        String address = other + "@mathec.example.org";
        jdbc.sql(
                        "insert into person (id, given_name, family_name, email, role, language, password_hash, enabled, version)"
                                + " values (?, 'Maud', 'Ferrandier', ?, 'COORDINATOR', 'fr', '', true, 0)")
                .params(other, address)
                .update();
        try {
            ReferralId id = reported();
            assertThat(jdbc.sql("select n.address from notice n join referral r on r.reference = n.reference"
                                    + " where r.id = ? and n.template = 'ERROR_REPORTED' and n.channel = 'MAIL'")
                            .param(id.value())
                            .query(String.class)
                            .list())
                    .contains(address)
                    .doesNotContain(DemoPeople.VIDAL, DemoPeople.KERBRAT);
            assertThat(sign.get(address, () -> referrals.row(id)).errorReported())
                    .isTrue();
        } finally {
            jdbc.sql("update person set enabled = false where id = ?")
                    .param(other)
                    .update();
        }
    }

    @Test
    void confirmedItIsReadByNobodyAndItsPlaceIsFree() {
        ReferralId id = reported();
        sign.as(
                DemoPeople.KERBRAT,
                () -> desk.confirmError(id, history.status(id).revision()));
        assertThat(stateOf(id)).isEqualTo("ENTERED_IN_ERROR");
        for (String person : new String[] {DemoPeople.KERBRAT, DemoPeople.CHASTAING, DemoPeople.VIDAL}) {
            sign.as(person, () -> {
                assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> referrals.read(id));
                assertThat(referrals.visible()).noneMatch(row -> row.id().equals(id));
            });
        }
        assertThat(jdbc.sql("select state from agenda_item where referral_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly("REMOVED");
        assertThat(audited(AuditAction.TRANSITION, id.value())).endsWith("SCHEDULED>ENTERED_IN_ERROR");
    }

    @Test
    void liftedItIsAsBefore() {
        ReferralId id = reported();
        sign.as(
                DemoPeople.KERBRAT,
                () -> desk.dismissError(id, history.status(id).revision()));
        assertThat(status(id).errorReason()).isEmpty();
        assertThat(status(id).allowed()).contains(ReferralAction.REPORT_ERROR);
        assertThat(stateOf(id)).isEqualTo("SCHEDULED");
    }

    @Test
    void neitherWithoutAReasonNorAfterAnOpinion() {
        ReferralId id = scheduled();
        sign.as(DemoPeople.VIDAL, () -> assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> desk.reportError(id, history.status(id).revision(), " "))
                .withMessage("referral.guard.REASON_GIVEN"));
        jdbc.sql("insert into referral_transition (referral_id, from_state, to_state, action, actor, role, at)"
                        + " select referral_id, 'OPINION_PENDING', 'OPINION_ISSUED', 'SIGN', actor, role, at"
                        + " from referral_transition where referral_id = ? order by id desc limit 1")
                .param(id.value())
                .update();
        sign.as(DemoPeople.VIDAL, () -> assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> desk.reportError(id, history.status(id).revision(), REASON))
                .withMessage("referral.guard.NO_OPINION"));
        assertThat(status(id).allowed()).as("nor is it offered").doesNotContain(ReferralAction.REPORT_ERROR);
        assertThat(sign.get(DemoPeople.VIDAL, () -> referrals.allowedActions(id)))
                .contains(ReferralAction.UNLIST)
                .doesNotContain(ReferralAction.REPORT_ERROR);
        assertThat(status(id).errorReason()).isEmpty();
    }
}
