package fr.recours.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.recours.access.People;
import fr.recours.ui.kit.Texts;
import org.springframework.beans.factory.annotation.Value;

/**
 * Sign-in by e-mail and password. A wrong address and a wrong password read the same; the message stays until the next try.
 * In the demonstration, its accounts fill the form with one click.
 */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** The one word of the form its translations leave out. */
    private static final String REVEAL =
            "requestAnimationFrame(() => this.querySelector('vaadin-password-field').i18n = {reveal: $0})";

    private final LoginForm form = new LoginForm();
    private final transient AuthenticationContext authentication;

    LoginView(
            AuthenticationContext authentication,
            ContactDetails contact,
            Languages languages,
            People people,
            @Value("${recours.demo:false}") boolean demonstration) {
        this.authentication = authentication;
        addClassName("rc-login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        form.getElement().executeJs(REVEAL, Texts.text("login.password.reveal"));
        Section card = new Section(new H1(Texts.text("login.title")), new Paragraph(Texts.text("app.tagline")), form);
        card.addClassName("rc-login-card");
        Div box = new Div(new Brand(), card);
        box.addClassName("rc-login-box");
        if (contact.hasPhone()) {
            Anchor call = new Anchor(contact.dial(), contact.phone());
            call.addClassName("rc-num");
            Paragraph help = new Paragraph(Texts.text("login.help", contact.name()));
            help.add(" ");
            help.add(call);
            help.addClassName("rc-login-help");
            box.add(help);
        }
        if (demonstration) {
            box.add(new DemonstrationAccounts(people, form));
        }
        Footer footer = new Footer(new LanguageLink(languages));
        footer.addClassName("rc-login-foot");
        add(box, footer);
    }

    private static LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form form = words.getForm();
        form.setTitle(Texts.text("login.title"));
        form.setUsername(Texts.text("login.email"));
        form.setPassword(Texts.text("login.password"));
        form.setSubmit(Texts.text("login.submit"));
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(Texts.text("login.wrong.title"));
        error.setMessage(Texts.text("login.wrong.text"));
        error.setUsername(Texts.text("login.email.missing"));
        error.setPassword(Texts.text("login.password.missing"));
        return words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo(HomeView.class);
            return;
        }
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("login.title");
    }
}
