package fr.recours.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import fr.recours.support.IntegrationTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;

@IntegrationTest
@ViewPackages(packages = "fr.recours.ui")
@WithAnonymousUser
class LoginViewTest extends SpringBrowserlessTest {

    @Test
    void theRefusalStaysOnThePageUntilTheNextTry() {
        navigate(LoginView.class);
        assertThat(find(LoginForm.class).single().isError()).isFalse();
        UI.getCurrent().navigate(LoginView.class, QueryParameters.of("error", ""));
        assertThat(find(LoginForm.class).single().isError()).isTrue();
    }

    @Test
    void theDemonstrationOffersItsAccounts() {
        navigate(LoginView.class);
        assertThat(find(NativeButton.class).all())
                .extracting(button -> button.getElement().getTextRecursively())
                .anySatisfy(text -> assertThat(text).contains("Kerbrat").contains("Médecin demandeur"))
                .anySatisfy(text -> assertThat(text).contains("Fontanel").contains("Audit"));
    }

    @Test
    void theOtherLanguageIsOneClickAwayBeforeSignIn() {
        navigate(LoginView.class);
        LanguageLink english = find(LanguageLink.class).single();
        assertThat(english.getText()).isEqualTo("English");
        test(english).click();
        assertThat(VaadinSession.getCurrent().getLocale()).isEqualTo(Locale.ENGLISH);
    }
}
