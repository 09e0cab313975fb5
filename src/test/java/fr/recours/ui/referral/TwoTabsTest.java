package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Observation;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import fr.recours.referral.DraftContent;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Urgency;
import fr.recours.support.DemoPeople;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithUserDetails;

/** One draft in two tabs: neither loses what the other typed, and nobody is made to type it again. */
@WithUserDetails(DemoPeople.KERBRAT)
class TwoTabsTest extends FormTest {

    @Test
    void twoTabsLoseNothing() {
        ReferralId id = openForm();
        type("mrss", "22");
        ReferralDraft other = referrals.draft(id);
        referrals.save(id, other.revision(), Contents.withUrgency(other.content(), Urgency.URGENT));

        type("lvef_pct", "61");
        assertThat(at("save-trouble").isVisible()).isTrue();
        assertThat(saved(id).latest("lvef_pct")).isEmpty();
        assertThat(text("lvef_pct").getValue()).isEqualTo("61");
        type("fvc_pct", "64");

        click(Texts.text("form.stale.keep"));
        assertThat(shows("save-trouble")).isFalse();
        assertThat(saved(id).latest("lvef_pct")).isPresent();
        assertThat(saved(id).latest("fvc_pct")).isPresent();
        assertThat(saved(id).latest("mrss")).isPresent();
        assertThat(referrals.draft(id).content().urgency()).isEqualTo(Urgency.URGENT);
    }

    @Test
    void twoTabsKeepEachOthersTexts() {
        ReferralId id = openForm();
        type("mrss", "abc");
        ReferralDraft other = referrals.draft(id);
        DraftContent there = Contents.withUnreadable(other.content(), "lvef_pct", "normale");
        there = Contents.withUnreadable(there, "mrss", "");
        there = Contents.withFacts(there, facts -> facts.with(new Observation("mrss", Value.of(22), null)));
        referrals.save(id, other.revision(), there);

        type("fvc_pct", "def");
        click(Texts.text("form.stale.keep"));
        assertThat(text("fvc_pct").getValue()).isEqualTo("def");
        assertThat(text("lvef_pct").getValue()).isEqualTo("normale");
        assertThat(text("lvef_pct").isInvalid()).isTrue();
        assertThat(text("mrss").getValue()).isEqualTo("22");
        assertThat(text("mrss").isInvalid()).isFalse();
        assertThat(referrals.draft(id).content().unreadable())
                .containsOnly(Map.entry("fvc_pct", "def"), Map.entry("lvef_pct", "normale"));
    }

    @Test
    void whatThisTabTypedGoesWithAMessageOfItsOwnWhenTheOtherTabIsTaken() {
        ReferralId id = openForm();
        type("mrss", "22");
        ReferralDraft other = referrals.draft(id);
        referrals.save(id, other.revision(), Contents.withUrgency(other.content(), Urgency.URGENT));

        type("mrss", "abc");
        click(Texts.text("form.stale.drop"));
        assertThat(text("mrss").getValue()).isEqualTo("22");
        assertThat(text("mrss").isInvalid()).isFalse();
    }

    @Test
    void twoTabsThatEachAddATreatmentKeepBoth() {
        ReferralId id = openForm();
        click(Texts.text("form.course.add"));
        pickDrug("Endoxan");
        ReferralDraft other = referrals.draft(id);
        referrals.save(
                id,
                other.revision(),
                Contents.withFacts(
                        other.content(),
                        facts -> facts.withTreatments(
                                List.of(TreatmentCourse.builder("rituximab").build()))));

        type("course.end", "2019");
        click(Texts.text("form.stale.keep"));

        assertThat(saved(id).treatments())
                .extracting(TreatmentCourse::drug)
                .containsExactlyInAnyOrder("rituximab", "cyclophosphamide");
    }
}
