package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.access.People;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Placement;
import fr.recours.referral.DraftDesk;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.shared.PersonId;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.context.support.WithUserDetails;

/** Submitting: what is missing is said at each field, an unknown fact never stands in the way, a delegate only prepares. */
class SubmittingTest extends FormTest {

    @Autowired
    private Meetings meetings;

    @Autowired
    private DraftDesk drafts;

    @Autowired
    private People people;

    private SignIn sign;

    @Autowired
    void accounts(UserDetailsService accounts) {
        sign = new SignIn(accounts);
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void whatIsMissingIsSaidAtEachField() {
        ReferralId id = openForm();
        test((Button) at("submit")).click();
        assertThat(text("patient.familyName").getErrorMessage()).isNotBlank();
        assertThat(text("patient.givenName").getErrorMessage()).isNotBlank();
        assertThat(((TextArea) at("question")).getErrorMessage()).isNotBlank();
        assertThat(troubled()).contains("s-question", "s-patient", "s-information", "s-diagnosis");
        assertThat(referrals.row(id).state()).isEqualTo(ReferralState.DRAFT);

        write("question", "Autogreffe ?");
        type("patient.familyName", "Vauquelin");
        assertThat(troubled()).as("what is mended is no longer marked").doesNotContain("s-question");
        assertThat(troubled()).contains("s-patient", "s-information", "s-diagnosis");

        fillWhatSubmissionNeeds();
        assertThat(troubled()).isEmpty();
        test((Button) at("submit")).click();
        assertThat(referrals.row(id).state()).isEqualTo(ReferralState.SUBMITTED);
        assertThat(find(Notification.class)
                        .withCondition(Notification::isOpened)
                        .all())
                .as("nothing says any more that it was refused")
                .hasSize(1);
    }

    private List<String> troubled() {
        return find(SectionBox.class).withCondition(SectionBox::isTroubled).all().stream()
                .map(SectionBox::sectionId)
                .toList();
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void anUnreadableValueIsCorrectedBeforeTheCaseLeaves() {
        ReferralId id = openForm();
        fillWhatSubmissionNeeds();
        type("mrss", "abc");
        test((Button) at("submit")).click();
        assertThat(referrals.row(id).state()).isEqualTo(ReferralState.DRAFT);
        assertThat(text("mrss").isInvalid()).isTrue();
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void anUnreadableDayNobodySeesDoesNotHideWhatIsMissing() {
        ReferralId id = openForm();
        fillWhatSubmissionNeeds();
        type("information.informedOn", "10/2020");
        untick("information.informed");
        test((Button) at("submit")).click();
        assertThat(referrals.row(id).state()).isEqualTo(ReferralState.DRAFT);
        assertThat(((Checkbox) at("information.informed")).isInvalid()).isTrue();
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void aSubmittedCaseShowsWhereAndWhenItIsListed() {
        ReferralId id = openForm();
        fillWhatSubmissionNeeds();
        test((Button) at("submit")).click();
        assertThat(referrals.row(id).state()).isEqualTo(ReferralState.SUBMITTED);
        assertThat(getCurrentView()).isInstanceOf(ReferralFileView.class);
        Placement placement = meetings.placement(id).orElseThrow();
        assertThat(words("whereabouts"))
                .contains(Texts.text("referral.where.listed", PlacementText.day(placement.meeting())));
        assertThat(shows("verdict-MSC-ScS")).isTrue();

        showForm(id);
        assertThat(getCurrentView()).isInstanceOf(ReferralFileView.class);
    }

    @Test
    @WithUserDetails(DemoPeople.CHASTAING)
    void aDelegateChoosesThePhysicianTypesAndHandsOver() {
        UI.getCurrent().navigate(ReferralListView.class);
        test((Button) at("open")).click();
        test((Button) at("confirm")).click();
        assertThat(getCurrentView()).isInstanceOf(ReferralFormView.class);
        type("mrss", "22");
        assertThat(shows("submit")).isFalse();
        assertThat(find(Button.class).withText(Texts.text("form.submit.short")).exists())
                .isFalse();
        assertThat(words("behalf-words")).isEqualTo(Texts.text("behalf.waits"));
        test((Button) at("hand-over")).click();
        assertThat(words("behalf-words"))
                .startsWith(Texts.text("behalf.handedOver", "").replace(".", ""));
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void aDiscardedDraftIsTakenBackFromTheListWithAllThatWasTyped() {
        ReferralId id = openForm();
        type("mrss", "22");
        test((Button) at("discard")).click();
        assertThat(getCurrentView()).isInstanceOf(ReferralListView.class);
        String reference = drafts.discarded().getFirst().row().reference();
        test(find(Button.class)
                        .withCondition(button ->
                                button.getAriaLabel().equals(Optional.of(Texts.text("draft.takeBack.this", reference))))
                        .single())
                .click();
        assertThat(getCurrentView()).isInstanceOf(ReferralFormView.class);
        assertThat(saved(id).latest("mrss")).isPresent();
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void thePhysicianReadsWhoTypedInTheirName() {
        PersonId physician = people.current().id();
        ReferralId typed = sign.get(DemoPeople.CHASTAING, () -> drafts.openFor(physician));
        showForm(typed);
        assertThat(words("behalf-words"))
                .isEqualTo(Texts.text("behalf.typed", "Mme Mireille Chastaing", "Dr Anaïs Kerbrat"));
        assertThat(shows("submit")).isTrue();
    }
}
