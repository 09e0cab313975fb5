package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import fr.recours.ui.kit.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** The number of the patient's own doctor in the form, and what is told of an account. */
@WithUserDetails(DemoPeople.KERBRAT)
class OwnDoctorRowTest extends FormTest {

    @Autowired
    private People people;

    @Test
    void theDoctorsNumberNeedsElevenDigitsAndTellsOnlyWhetherAnAccountExists() {
        ReferralId id = openForm();
        type("trackingRpps", "1234");
        assertThat(text("trackingRpps").getErrorMessage()).isEqualTo(Texts.text("form.doctor.unreadable"));
        assertThat(text("trackingRpps").getValue()).isEqualTo("1234");
        type("trackingRpps", "99 999 999 999");
        assertThat(words("row-trackingRpps")).contains(Texts.text("form.doctor.unknown"));
        assertThat(referrals.draft(id).content().trackingRpps()).isEqualTo("99999999999");
    }

    @Test
    void anAccountOfAnotherRoleIsNoneToFollowWith() {
        openForm();
        type("trackingRpps", String.valueOf(people.current().rpps()));
        assertThat(words("row-trackingRpps")).contains(Texts.text("form.doctor.unknown"));
        type(
                "trackingRpps",
                String.valueOf(people.inRole(Role.TRACKING_DOCTOR).getFirst().rpps()));
        assertThat(words("row-trackingRpps")).contains(Texts.text("form.doctor.known"));
    }
}
