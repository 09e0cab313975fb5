package fr.recours.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import fr.recours.ui.kit.Texts;
import java.util.Locale;

/** The other language, named in itself: one click and the page speaks it. */
final class LanguageLink extends Button {

    private static final long serialVersionUID = 1L;

    LanguageLink(Languages languages) {
        boolean french = Texts.language().getLanguage().equals("fr");
        Locale other = french ? Locale.ENGLISH : Locale.FRENCH;
        setText(Languages.nameOf(other));
        getElement().setAttribute("lang", other.getLanguage());
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        addClassName("rc-quiet");
        addClickListener(click -> languages.choose(UI.getCurrentOrThrow(), other));
    }
}
