package fr.recours.ui.rcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.access.People;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.WrittenConsultation.Position;
import fr.recours.rcp.WrittenConsultations;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.ReferralLinks;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** A written consultation on its pages: asked from the case, answered by a member from the list of meetings. */
@IntegrationTest
class ConsultationViewTest extends SpringBrowserlessTest {

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private People people;

    @Autowired
    private WrittenConsultations consultations;

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theCoordinationAsksFromTheUrgentCaseAndFollowsTheAnswers() {
        ReferralId routine = accepted(Urgency.ROUTINE);
        open(routine);
        assertThat(find(Button.class).withTestId("act-consult").exists()).isFalse();

        open(accepted(Urgency.URGENT));
        test(find(Button.class).withTestId("act-consult").single()).click();
        test(find(Button.class).withTestId("confirm").single()).click();

        assertThat(getCurrentView()).isInstanceOf(ConsultationView.class);
        assertThat(text(find(Component.class).withTestId("answers").single())).contains("Personne n’a encore répondu.");
        assertThat(find(Button.class).withTestId("answer").exists())
                .as("the coordination does not vote")
                .isFalse();
    }

    @Test
    @WithUserDetails(DemoPeople.SARRAZIN)
    void aMemberFindsItAmongTheMeetingsAndAnswers() {
        MeetingId written = signIn.get(
                DemoPeople.VIDAL,
                () -> consultations.ask(
                        accepted(Urgency.URGENT), LocalDate.now().plusDays(4)));
        String path = "consultations/" + written;
        navigate(MeetingListView.ROUTE, MeetingListView.class);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains(path);

        navigate(path, ConsultationView.class);
        assertThat(find(Button.class).withTestId("answer").single().isEnabled())
                .as("no position is chosen for them")
                .isFalse();
        choosePosition(true);
        test(find(TextArea.class).withTestId("answer-words").single()).setValue("D’accord, sans attendre.");
        test(find(Button.class).withTestId("answer").single()).click();

        assertThat(consultations.read(written).answers())
                .containsEntry(people.current().id(), new Position(true, "D’accord, sans attendre."));
        assertThat(text(find(Component.class).withTestId("answers").single())).contains("D’accord, sans attendre.");
        assertThat(find(Button.class).withTestId("conclude").exists()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private void choosePosition(boolean agrees) {
        RadioButtonGroup<Boolean> position =
                find(RadioButtonGroup.class).withTestId("position").single();
        position.setValue(agrees);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theCoordinationGivesMoreTimeOrTheCaseBackToAMeeting() {
        ReferralId id = accepted(Urgency.URGENT);
        LocalDate day = LocalDate.now().plusDays(4);
        MeetingId written = consultations.ask(id, day);
        navigate("consultations/" + written, ConsultationView.class);

        test(find(Button.class).withTestId("act-extend").single()).click();
        test(find(Button.class).withTestId("confirm").single()).click();
        assertThat(consultations.read(written).answerBy()).isEqualTo(day.plusDays(1));

        test(find(Button.class).withTestId("act-give-back").single()).click();
        DeferDialog dialog = find(DeferDialog.class).single();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<DeferralCause> causes =
                find(RadioButtonGroup.class).from(dialog).single();
        causes.setValue(DeferralCause.QUORUM);
        test(find(Button.class)
                        .from(dialog)
                        .withText(Texts.text("rcp.live.defer"))
                        .single())
                .click();
        assertThat(history.status(id).state()).isEqualTo(ReferralState.SCHEDULED);
        assertThat(consultations.open()).noneMatch(one -> one.id().equals(written));
        assertThat(getCurrentView()).isInstanceOf(MeetingListView.class);
    }

    private void open(ReferralId id) {
        UI.getCurrent().navigate(ReferralLinks.file(id));
    }

    private ReferralId accepted(Urgency urgency) {
        ReferralId id = cases.submit(DemoPeople.KERBRAT, urgency);
        signIn.as(DemoPeople.VIDAL, () -> {
            desk.assign(id, history.status(id).revision(), people.current().id());
            desk.accept(
                    id, history.status(id).revision(), new TriageDecision(urgency, 9, Set.of(Specialty.HAEMATOLOGY)));
        });
        return id;
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
