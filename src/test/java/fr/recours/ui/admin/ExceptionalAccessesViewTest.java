package fr.recours.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.recours.access.FreshSignIn;
import fr.recours.referral.ExceptionalAccess;
import fr.recours.referral.ExceptionalAccesses;
import fr.recours.referral.ExceptionalGround;
import fr.recours.referral.ExceptionalState;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.ReferralLinks;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** Asking, agreeing and ending on the page, and the case it opens. */
@IntegrationTest
class ExceptionalAccessesViewTest extends SpringBrowserlessTest {

    private static final String WHY = "Le médecin ne peut plus ouvrir son dossier.";

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ExceptionalAccesses accesses;

    @Autowired
    private FreshSignIn fresh;

    private ReferralId submitted() {
        return cases.submit(DemoPeople.KERBRAT);
    }

    private String reference(ReferralId id) {
        return signIn.get(DemoPeople.KERBRAT, () -> referrals.row(id)).reference();
    }

    private void open() {
        navigate(ReferralLinks.EXCEPTIONAL, ExceptionalAccessesView.class);
    }

    private void asked(String reference) {
        signIn.as(DemoPeople.ADMINISTRATOR, () -> accesses.ask(reference, ExceptionalGround.FAULT, WHY));
    }

    private ExceptionalAccess latest() {
        return signIn.get(DemoPeople.AUDITOR, accesses::all).getFirst();
    }

    private Component line(String reference) {
        return find(Component.class).withTestId("access-" + reference).single();
    }

    private String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    private void press(String testId, Component within) {
        test(find(Button.class, within).withTestId(testId).single()).click();
    }

    @SuppressWarnings("unchecked")
    private Select<ExceptionalGround> ground() {
        return find(Select.class).withTestId("ground").single();
    }

    private TextField reference() {
        return find(TextField.class).withTestId("reference").single();
    }

    private TextArea explanation() {
        return find(TextArea.class).withTestId("explanation").single();
    }

    @Test
    @WithUserDetails(DemoPeople.ADMINISTRATOR)
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() {
        ReferralId id = submitted();
        open();
        Component view = find(ExceptionalAccessesView.class).single();

        press("ask", view);
        assertThat(ground().isInvalid()).isTrue();
        assertThat(ground().getErrorMessage()).isEqualTo(Texts.text("exceptional.refused.ground"));

        ground().setValue(ExceptionalGround.FAULT);
        test(explanation()).setValue("trop court");
        press("ask", view);
        assertThat(explanation().isInvalid()).isTrue();
        assertThat(explanation().getErrorMessage()).contains("20");

        test(explanation()).setValue(WHY);
        test(reference()).setValue("R-0000-000");
        press("ask", view);
        assertThat(reference().isInvalid()).isTrue();
        assertThat(reference().getErrorMessage()).isEqualTo(Texts.text("exceptional.refused.reference"));
        assertThat(explanation().getValue()).isEqualTo(WHY);

        test(reference()).setValue(reference(id));
        press("ask", view);
        assertThat(reference().getValue()).isEmpty();
        assertThat(explanation().getValue()).isEmpty();
        assertThat(words(line(reference(id)))).contains(WHY, Texts.text("exceptionalState.ASKED"));
        assertThat(find(Button.class, line(reference(id)))
                        .withTestId("act-agree")
                        .exists())
                .as("one's own")
                .isFalse();

        press("act-takeBack", line(reference(id)));
        assertThat(words(line(reference(id)))).contains(Texts.text("exceptionalState.REFUSED"));
    }

    @Test
    @WithUserDetails(DemoPeople.AUDITOR)
    void theSecondPersonReadsTheReasonAgreesWithThePasswordAndEnds() {
        ReferralId id = submitted();
        String reference = reference(id);
        asked(reference);
        open();
        assertThat(find(TextField.class).withTestId("reference").exists())
                .as("an auditor asks for nothing")
                .isFalse();

        press("act-agree", line(reference));
        Button confirm = find(Button.class).withTestId("confirm").single();
        test(confirm).click();
        assertThat(latest().state()).isEqualTo(ExceptionalState.ASKED);
        test(find(PasswordField.class).single()).setValue(DemoPeople.PASSWORD);
        test(confirm).click();

        assertThat(latest().state()).isEqualTo(ExceptionalState.OPEN);
        assertThat(words(line(reference))).contains(WHY, Texts.text("exceptionalState.OPEN"));
        assertThat(find(Anchor.class, line(reference)).all())
                .as("who agrees does not read")
                .isEmpty();
        press("act-end", line(reference));
        assertThat(latest().state()).isEqualTo(ExceptionalState.ENDED);
    }

    @Test
    @WithUserDetails(DemoPeople.ADMINISTRATOR)
    void theLinkOpensTheCaseUnderItsReferenceUntilItIsEnded() {
        ReferralId id = submitted();
        String reference = reference(id);
        asked(reference);
        signIn.as(DemoPeople.AUDITOR, () -> {
            fresh.prove(DemoPeople.PASSWORD);
            accesses.agree(latest().id());
        });
        open();
        Anchor read = find(Anchor.class, line(reference)).single();
        assertThat(read.getHref()).isEqualTo(ReferralLinks.exceptional(id));

        UI.getCurrent().navigate(read.getHref());

        Component page = find(Component.class).withTestId("exceptional-reading").single();
        assertThat(words(page)).contains("Gilles Fontanel");
        assertThat(words((Component) getCurrentView()))
                .contains(SubmittedCases.QUESTION)
                .doesNotContain(SubmittedCases.FAMILY_NAME, SubmittedCases.GIVEN_NAME);
        assertThat(find(TextArea.class).all()).isEmpty();
        assertThat(find(Button.class).withTestId("identity").exists()).isFalse();

        signIn.as(DemoPeople.AUDITOR, () -> accesses.end(latest().id()));
        UI.getCurrent().navigate(ReferralLinks.EXCEPTIONAL);
        UI.getCurrent().navigate(ReferralLinks.exceptional(id));
        String ended = getCurrentView().getElement().getOuterHTML();
        UI.getCurrent().navigate(ReferralLinks.exceptional(ReferralId.random()));
        assertThat(find(Component.class).withTestId("exceptional-reading").exists())
                .isFalse();
        assertThat(getCurrentView().getElement().getOuterHTML())
                .as("like a case that never was")
                .isEqualTo(ended);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void thePagesAreForNobodyElse() {
        assertThat(ExceptionalAccessesView.class
                        .getAnnotation(RolesAllowed.class)
                        .value())
                .containsExactlyInAnyOrder(Roles.ADMINISTRATOR, Roles.AUDITOR);
        UI.getCurrent().navigate(ReferralLinks.EXCEPTIONAL);
        assertThat(getCurrentView()).isNotInstanceOf(ExceptionalAccessesView.class);
        UI.getCurrent().navigate(ReferralLinks.exceptional(submitted()));
        assertThat(find(Component.class).withTestId("exceptional-reading").exists())
                .isFalse();
    }
}
