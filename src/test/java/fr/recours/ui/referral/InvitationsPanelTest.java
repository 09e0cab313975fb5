package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.rcp.Invitation;
import fr.recours.rcp.Invitations;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import fr.recours.ui.kit.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithUserDetails;

/** The experts asked about a case, on its page: listed with their end, ended, and the end undone. */
@IntegrationTest
@Import({SignIn.class, SubmittedCases.class, HeardCases.class})
class InvitationsPanelTest extends SpringBrowserlessTest {

    @Autowired
    private HeardCases heard;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Invitations invitations;

    @Autowired
    private People people;

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void anInvitationIsEndedAndTheEndUndone() {
        ReferralId id = invited();
        navigate(ReferralLinks.file(id), ReferralFileView.class);
        assertThat(listed()).contains("Dr Henri Vaubert");

        test(find(Button.class).withTestId("end-invitation").single()).click();
        assertThat(invitations.of(id)).isEmpty();
        assertThat(find(UnorderedList.class).withTestId("invited").exists()).isFalse();

        test(find(Button.class).withText(Texts.text("notification.undo")).single())
                .click();
        assertThat(invitations.of(id)).extracting(Invitation::name).containsExactly("Dr Henri Vaubert");
        assertThat(listed()).contains("Dr Henri Vaubert");
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void theReferrerIsNotShownWhoIsAsked() {
        ReferralId id = invited();
        navigate(ReferralLinks.file(id), ReferralFileView.class);
        assertThat(find(UnorderedList.class).withTestId("invited").exists()).isFalse();
    }

    private ReferralId invited() {
        ReferralId id = heard.scheduled();
        signIn.as(
                DemoPeople.VIDAL,
                () -> invitations.invite(
                        id, people.inRole(Role.INVITED_EXPERT).getFirst().id()));
        return id;
    }

    private String listed() {
        return find(UnorderedList.class)
                .withTestId("invited")
                .single()
                .getElement()
                .getTextRecursively();
    }
}
