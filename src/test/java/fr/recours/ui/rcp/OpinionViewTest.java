package fr.recours.ui.rcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.recours.access.FreshSignIn;
import fr.recours.rcp.DeputyDays;
import fr.recours.rcp.Member;
import fr.recours.rcp.Members;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionState;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralState;
import fr.recours.shared.FrenchTime;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.ui.kit.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** An opinion on the real services: written, proposed, signed with the password, and what refuses it said in the dialog. */
@IntegrationTest
class OpinionViewTest extends SpringBrowserlessTest {

    private static final OpinionContent YES =
            OpinionContent.of(OutcomeCode.FAVOURABLE, "La RCP est favorable.").about(OpinionContent.NO_PROGRAMME);

    @Autowired
    private HeardCases heard;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Opinions opinions;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private Members members;

    @Autowired
    private Clock clock;

    @Autowired
    private FreshSignIn fresh;

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theCoordinationCompletesAnOpinionAndProposesIt() {
        Opinion draft = heard.drafted(YES);
        open(draft);
        test(find(TextArea.class).withLabel(Texts.text("rcp.live.text")).single())
                .setValue("La RCP est favorable, sous surveillance.");
        press("add-action");
        test(in("action-text", TextField.class)).setValue("Scanner thoracique");
        test(in("off-guideline", Checkbox.class)).click();
        press("opinion.propose");
        press("confirm");

        assertThat(refusal()).contains(Texts.text("rcp.opinion.refused.justification"));
        assertThat(opinions.read(draft.id()).state()).isEqualTo(OpinionState.DRAFT);

        test(find(TextArea.class).withLabel(Texts.text("opinion.justification")).single())
                .setValue("Échec de deux lignes.");
        press("confirm");

        Opinion proposed = opinions.read(draft.id());
        assertThat(proposed.state()).isEqualTo(OpinionState.TO_SIGN);
        assertThat(proposed.content().text()).isEqualTo("La RCP est favorable, sous surveillance.");
        assertThat(proposed.content().justification()).isEqualTo("Échec de deux lignes.");
        assertThat(proposed.content().actions()).singleElement().satisfies(action -> assertThat(action.text())
                .isEqualTo("Scanner thoracique"));
        assertThat(find(Button.class).withTestId("opinion.sign").exists()).isFalse();
    }

    @Test
    @WithUserDetails(DemoPeople.MAUBERT)
    void theChairSignsWithThePasswordAndNoOther() {
        Opinion proposed = heard.proposed(YES.about("MSC-LES"));
        open(proposed);
        press("opinion.sign");
        press("confirm");
        assertThat(refusal()).contains(Texts.text("password.again.missing"));
        test(find(PasswordField.class).single()).setValue("pas le bon");
        press("confirm");
        assertThat(refusal()).contains(Texts.text("password.again.wrong"));
        assertThat(opinions.read(proposed.id()).state()).isEqualTo(OpinionState.TO_SIGN);

        test(find(PasswordField.class).single()).setValue(DemoPeople.PASSWORD);
        press("confirm");

        assertThat(opinions.read(proposed.id()).state()).isEqualTo(OpinionState.RELEASED);
        assertThat(history.status(proposed.referral()).state())
                .isIn(ReferralState.OPINION_ISSUED, ReferralState.FOLLOW_UP);
        assertThat(find(Button.class).withTestId("opinion.sign").exists()).isFalse();

        UI.getCurrent().navigate("ecarts");
        assertThat(find(NativeTable.class).single().getElement().getTextRecursively())
                .as("a yes to a programme of another disease is counted")
                .contains("MSC-LES")
                .contains(Texts.label(OutcomeCode.FAVOURABLE));
    }

    @Test
    @WithUserDetails(DemoPeople.MARCHETTI)
    void theSignatureIsOfferedToADeputyOnTheirDaysAlone() {
        Opinion proposed = heard.proposed(YES);
        Member deputy = deputy();
        DeputyDays before = Objects.requireNonNull(deputy.days());
        LocalDate today = FrenchTime.today(clock);
        try {
            name(deputy, new DeputyDays(today.plusDays(1), today.plusDays(9)));
            open(proposed);
            assertThat(find(Button.class).withTestId("change").exists())
                    .as("it waits for a signature")
                    .isTrue();
            assertThat(find(Button.class).withTestId("opinion.sign").exists()).isFalse();

            name(deputy, new DeputyDays(today, today.plusDays(9)));
            open(proposed);
            assertThat(find(Button.class).withTestId("opinion.sign").exists()).isTrue();
        } finally {
            name(deputy, before);
        }
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aCorrectionBegunByMistakeIsGivenUp() {
        Opinion signed = heard.proposed(YES);
        open(signed);
        assertThat(find(Button.class).withTestId("abandon").exists()).isFalse();
        signIn.as(DemoPeople.MAUBERT, () -> {
            fresh.prove(DemoPeople.PASSWORD);
            opinions.sign(signed.id(), signed.revision());
        });
        open(signed);
        press("correct");
        press("confirm");
        press("abandon");
        press("confirm");

        assertThat(opinions.unsigned())
                .noneMatch(unsigned -> unsigned.referral().equals(signed.referral()));
        assertThat(opinions.read(signed.id()).superseded()).isFalse();
        assertThat(find(Button.class).withTestId("correct").exists())
                .as("back at the signed version")
                .isTrue();
    }

    private Member deputy() {
        return signIn.get(DemoPeople.VIDAL, members::all).stream()
                .filter(Member::deputy)
                .findFirst()
                .orElseThrow();
    }

    private void name(Member deputy, DeputyDays days) {
        signIn.as(DemoPeople.VIDAL, () -> members.depute(deputy.person(), days));
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void theReferrerIsNotLetIn() {
        Opinion draft = heard.drafted(YES);
        UI.getCurrent().navigate(path(draft));
        assertThat(getCurrentView()).isNotInstanceOf(OpinionView.class);
    }

    private void open(Opinion opinion) {
        navigate(path(opinion), OpinionView.class);
    }

    private static String path(Opinion opinion) {
        return UnsignedView.ROUTE + "/" + opinion.id();
    }

    private String refusal() {
        return find(Component.class).all().stream()
                .filter(shown -> "alert".equals(shown.getElement().getAttribute("role")))
                .map(shown -> shown.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private <T extends Component> T in(String testId, Class<T> type) {
        return find(type).withTestId(testId).single();
    }

    private void press(String testId) {
        test(find(Button.class).withTestId(testId).single()).click();
    }
}
