package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.StatusCard;
import fr.recours.referral.StatusLabel;
import fr.recours.support.DemoPeople;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The patient's own doctor sees a status card, for the patients whose referral names them, and nothing else. */
class TrackingTest extends ReferralTest {

    @Autowired
    private People people;

    private String rpps() {
        return people.inRole(Role.TRACKING_DOCTOR).stream()
                .filter(doctor -> doctor.email().equals(DemoPeople.PESSAC))
                .map(doctor -> String.valueOf(doctor.rpps()))
                .findFirst()
                .orElseThrow();
    }

    private Stream<StatusCard> cardsOf(ReferralId id) {
        return sign.get(DemoPeople.PESSAC, referrals::statusCards).stream()
                .filter(card -> card.id().equals(id));
    }

    @Test
    void theNamedDoctorSeesTheCardAndTheReadingIsAudited() {
        ReferralId id = submitted(DemoPeople.KERBRAT, Written.trackedBy(" " + rpps() + " "));
        List<StatusCard> cards = cardsOf(id).toList();
        assertThat(cards).singleElement().satisfies(card -> {
            assertThat(card.patientName()).isEqualTo("Céleste Orvanne");
            assertThat(card.birthYear()).isEqualTo("1979");
            assertThat(card.label()).isEqualTo(StatusLabel.RECEIVED);
        });
        assertThat(audited(AuditAction.STATUS_READ, id.value())).containsExactly("RECEIVED");
    }

    @Test
    void aDraftShowsNothing() {
        ReferralDraft draft = draft(DemoPeople.KERBRAT, Written.trackedBy(rpps()));
        assertThat(cardsOf(draft.id())).isEmpty();
    }

    @Test
    void anotherDoctorsPatientIsNotShown() {
        assertThat(cardsOf(submitted(DemoPeople.KERBRAT, Written.trackedBy("10000000099"))))
                .isEmpty();
        assertThat(cardsOf(submitted(DemoPeople.KERBRAT, Written.trackedBy(""))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {DemoPeople.KERBRAT, DemoPeople.VIDAL, DemoPeople.MAUBERT, DemoPeople.ADMINISTRATOR})
    void otherRolesHaveNoCards(String person) {
        sign.as(person, () -> assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(referrals::statusCards));
    }

    @Test
    void theCardHasExactlyItsFields() {
        assertThat(StatusCard.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly("id", "reference", "patientName", "birthYear", "label", "since");
    }

    @ParameterizedTest
    @EnumSource(ReferralState.class)
    void everyStateButDraftAndErrorHasItsPlainLabel(ReferralState state) {
        boolean shown = state != ReferralState.DRAFT && state != ReferralState.ENTERED_IN_ERROR;
        assertThat(StatusLabels.of(state).isPresent()).isEqualTo(shown);
    }
}
