package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.access.FreshSignIn;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionState;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.rcp.PlacesTaken;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.search.ProgrammeProposals;
import fr.recours.shared.FrenchTime;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.ui.kit.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** The page of a case once its opinion is signed: read by the referrer, followed up and closed by the coordination. */
@IntegrationTest
class FollowUpTest extends SpringBrowserlessTest {

    private static final String WORDS = "La RCP est favorable.";

    @Autowired
    private HeardCases heard;

    @Autowired
    private SignIn signIn;

    @Autowired
    private FreshSignIn fresh;

    @Autowired
    private ProgrammeProposals proposals;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private Clock clock;

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void theReferrerReadsTheSignedOpinionAndSaysSo() {
        Opinion proposed = proposed();
        open(proposed);
        assertThat(find(OpinionText.class).exists()).isFalse();
        sign(proposed);

        open(proposed);
        assertThat(find(OpinionText.class).single().getElement().getTextRecursively())
                .contains(WORDS);
        assertThat(find(Button.class).withTestId("act-close").exists()).isFalse();
        press("act-acknowledge");

        assertThat(opinions.read(proposed.id()).state()).isEqualTo(OpinionState.ACKNOWLEDGED);
        assertThat(find(Button.class).withTestId("act-acknowledge").exists()).isFalse();
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theCoordinationClosesACaseOnceWhatBecameOfItIsKnown() {
        Opinion opinion = proposed();
        sign(opinion);
        open(opinion);
        assertThat(whereabouts()).contains(Texts.label(ObligationKind.ACK_DUE));
        signIn.as(DemoPeople.KERBRAT, () -> opinions.acknowledge(opinion.id()));
        open(opinion);
        assertThat(whereabouts())
                .as("what comes first is named, not what was planned for the meeting that is over")
                .contains(Texts.label(ObligationKind.OUTCOME_DUE))
                .doesNotContain(Texts.text("referral.planned"));
        assertThat(find(Button.class).withTestId("act-acknowledge").exists()).isFalse();
        assertThat(isPrimary("act-close")).as("something is still owed").isFalse();
        press("act-close");
        press("confirm");
        assertThat(refusal()).isNotEmpty();
        assertThat(history.status(opinion.referral()).state()).isEqualTo(ReferralState.FOLLOW_UP);
        test(find(Button.class).withText(Texts.text("action.cancel")).single()).click();

        press("act-followed");
        press("confirm");
        assertThat(isPrimary("act-close")).isTrue();
        press("act-close");
        press("confirm");

        assertThat(history.status(opinion.referral()).state()).isEqualTo(ReferralState.CLOSED);
        assertThat(find(Button.class).withTestId("act-close").exists()).isFalse();
        assertThat(find(OpinionText.class).exists()).isTrue();
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theCoordinationHasACaseDiscussedAgainForAReasonOfItsOwn() {
        Opinion opinion = proposed();
        sign(opinion);
        open(opinion);
        assertThat(find(Button.class).withTestId("act-rediscuss").exists())
                .as("its opinion is not read yet")
                .isFalse();
        signIn.as(DemoPeople.KERBRAT, () -> opinions.acknowledge(opinion.id()));
        open(opinion);
        press("act-rediscuss");
        press("confirm");
        assertThat(refusal()).contains(Texts.text("referral.guard.CHANGE_TOLD"));

        LocalDate later = FrenchTime.today(clock).plusMonths(2);
        test(find(TextArea.class).withTestId("reason").single()).setValue("Aggravation respiratoire");
        test(find(DatePicker.class).withTestId("not-before").single()).setValue(later);
        press("confirm");

        assertThat(history.status(opinion.referral()).state()).isEqualTo(ReferralState.SCHEDULED);
        assertThat(history.status(opinion.referral()).dueOn()).isAfterOrEqualTo(later);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void whatIsNotSignedIsOpenedFromTheCase() {
        Opinion proposed = proposed();
        open(proposed);
        assertThat(find(Component.class)
                        .withTestId("opinion")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains(Texts.text("opinion.open"));
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void anInclusionTheOpinionDoesNotSpeakForWarnsAndCanBeTakenBack() {
        Opinion opinion = proposed();
        sign(opinion);
        open(opinion);
        assertThat(find(Button.class).withTestId("act-takeBack").exists()).isFalse();
        press("act-include");
        chooseProgramme("MSC-ScS");
        assertThat(find(Component.class)
                        .withTestId("unaccepted")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .isEqualTo(Texts.text("opinion.include.unaccepted", "MSC-ScS"));
        press("confirm");
        assertThat(obligations.inclusions(opinion.referral())).hasSize(1);

        press("act-takeBack");
        press("confirm");
        assertThat(refusal()).isEqualTo(Texts.text("rcp.include.refused.back"));
        test(find(TextArea.class).withTestId("reason").single()).setValue("Erreur de patient");
        press("confirm");
        assertThat(obligations.inclusions(opinion.referral())).isEmpty();
    }

    private String whereabouts() {
        return find(Component.class)
                .withTestId("whereabouts")
                .single()
                .getElement()
                .getTextRecursively();
    }

    private boolean isPrimary(String button) {
        return find(Button.class).withTestId(button).single().hasThemeName(ButtonVariant.PRIMARY.getVariantName());
    }

    @SuppressWarnings("unchecked")
    private void chooseProgramme(String code) {
        RadioButtonGroup<PlacesTaken> protocol =
                find(RadioButtonGroup.class).withTestId("protocol").single();
        protocol.setValue(protocol.getListDataView()
                .getItems()
                .filter(places -> places.programme().equals(code))
                .findFirst()
                .orElseThrow());
    }

    /** Whoever would propose the programme to its physician sees what the RCP said of it. */
    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void whatWasDecidedOfAProgrammeStandsBesideItsProposal() {
        OpinionContent about = OpinionContent.of(OutcomeCode.UNFAVOURABLE, WORDS)
                .about("MSC-ScS")
                .because(WORDS);
        Opinion opinion = heard.proposed(about);
        assertThat(decided("MSC-ScS", opinion.referral())).isNull();
        sign(opinion);
        assertThat(decided("MSC-ScS", opinion.referral())).isEqualTo("UNFAVOURABLE");
        assertThat(decided("AHSCT-SSc", opinion.referral())).isNull();
    }

    private @Nullable String decided(String programme, ReferralId id) {
        return proposals.of(programme, List.of(id)).getFirst().decided();
    }

    private Opinion proposed() {
        return heard.proposed(OpinionContent.of(OutcomeCode.FAVOURABLE, WORDS).about(OpinionContent.NO_PROGRAMME));
    }

    private void sign(Opinion opinion) {
        signIn.as(DemoPeople.MAUBERT, () -> {
            fresh.prove(DemoPeople.PASSWORD);
            opinions.sign(opinion.id(), opinion.revision());
        });
    }

    private void open(Opinion opinion) {
        navigate(ReferralLinks.file(opinion.referral()), ReferralFileView.class);
    }

    private String refusal() {
        return find(Component.class).all().stream()
                .filter(shown -> "alert".equals(shown.getElement().getAttribute("role")))
                .map(shown -> shown.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private void press(String testId) {
        test(find(Button.class).withTestId(testId).single()).click();
    }
}
