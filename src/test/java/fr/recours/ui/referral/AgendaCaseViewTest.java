package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.rcp.AgendaCases;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.CaseComment;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** The page of a case on a published agenda, as an expert reads it and writes on it. */
@IntegrationTest
class AgendaCaseViewTest extends SpringBrowserlessTest {

    @Autowired
    private HeardCases heard;

    @Autowired
    private SignIn signIn;

    @Autowired
    private AgendaCases cases;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingLife life;

    @Test
    @WithUserDetails(DemoPeople.SARRAZIN)
    void theAgendaLeadsToThePageWhichHasNoNameUntilItIsAskedFor() {
        Opinion heardOne = drafted();
        UI.getCurrent().navigate("seances/" + heardOne.meeting());
        String path = ReferralLinks.agendaCase(heardOne.item());
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains(path);

        navigate(path, AgendaCaseView.class);
        assertThat(find(TextArea.class).withTestId("comment-words").all())
                .as("discussed already")
                .isEmpty();
        assertThat(text(find(AgendaCaseView.class).single()))
                .contains(SubmittedCases.QUESTION)
                .doesNotContain(SubmittedCases.FAMILY_NAME, SubmittedCases.GIVEN_NAME);

        test(find(Button.class).withTestId("identity").single()).click();
        assertThat(find(Button.class).withTestId("identity").single().getText())
                .containsIgnoringCase(SubmittedCases.FAMILY_NAME);
    }

    @Test
    @WithUserDetails(DemoPeople.SARRAZIN)
    void aCommentIsKeptAndShown() {
        ReferralId waiting = heard.scheduled();
        signIn.as(DemoPeople.VIDAL, () -> life.start(heard.today(waiting), ""));
        AgendaItemId item = signIn.get(
                DemoPeople.VIDAL,
                () -> meetings.placement(waiting).orElseThrow().itemId());
        navigate(ReferralLinks.agendaCase(item), AgendaCaseView.class);

        test(find(TextArea.class).withTestId("comment-words").single()).setValue("La DLCO est à refaire.");
        test(find(Button.class).withTestId("comment-send").single()).click();

        assertThat(signIn.get(DemoPeople.VIDAL, () -> cases.comments(item)))
                .extracting(CaseComment::words)
                .containsExactly("La DLCO est à refaire.");
        assertThat(text(find(Component.class).withTestId("comments").single()))
                .contains("La DLCO est à refaire.", "Dr Odile Sarrazin");
    }

    @Test
    @WithUserDetails(DemoPeople.SARRAZIN)
    void aCaseThatIsOnNoPublishedAgendaIsNotFound() {
        AgendaItemId item = signIn.get(
                DemoPeople.VIDAL,
                () -> meetings.placement(heard.scheduled()).orElseThrow().itemId());

        UI.getCurrent().navigate(ReferralLinks.agendaCase(item));

        assertThat(getCurrentView()).isNotInstanceOf(AgendaCaseView.class);
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void theReferrerIsNotLetIn() {
        UI.getCurrent().navigate(ReferralLinks.agendaCase(drafted().item()));

        assertThat(getCurrentView()).isNotInstanceOf(AgendaCaseView.class);
    }

    private Opinion drafted() {
        return heard.drafted(OpinionContent.of(OutcomeCode.FAVOURABLE, "La RCP est favorable.")
                .about(OpinionContent.NO_PROGRAMME));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
