package fr.recours.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The language of the screens. What was chosen in this session wins, then the language of the account, then what this
 * browser chose last, then French.
 */
@Component
class Languages {

    static final List<Locale> OFFERED = List.of(Locale.FRENCH, Locale.ENGLISH);

    private static final String CHOSEN = "recours.language";
    private static final BrowserCookie COOKIE = new BrowserCookie("recours-language");

    private final SignedIn signedIn;

    Languages(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    /** The language a new page opens in. */
    Locale resolve(@Nullable VaadinSession session, @Nullable VaadinRequest request) {
        if (session != null && session.getAttribute(CHOSEN) instanceof Locale chosen) {
            return chosen;
        }
        return signedIn.person().map(person -> offered(person.language())).orElseGet(() -> fromBrowser(request));
    }

    /** What this browser chose last; nobody need be signed in. */
    static Locale fromBrowser(@Nullable VaadinRequest request) {
        return COOKIE.read(request)
                .map(Locale::forLanguageTag)
                .map(Languages::offered)
                .orElse(Locale.FRENCH);
    }

    /** Keeps the choice for the session, the account and the browser, and draws the page again in it. */
    void choose(UI ui, Locale language) {
        ui.getSession().setAttribute(CHOSEN, language);
        ui.getSession().setLocale(language);
        COOKIE.write(language.getLanguage());
        signedIn.chooseLanguage(language);
        ui.getPage().reload();
    }

    /** A language named in itself. */
    static String nameOf(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private static Locale offered(Locale wanted) {
        Optional<Locale> match = OFFERED.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
        return match.orElse(Locale.FRENCH);
    }
}
