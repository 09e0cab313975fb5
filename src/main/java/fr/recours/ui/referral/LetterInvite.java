package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Keys;
import fr.recours.ui.kit.Texts;

/** The first line of a form without a letter: most of it can be read out of one. */
final class LetterInvite extends Div {

    LetterInvite(Runnable open) {
        addClassName("rf-letter-invite");
        Button button = Keys.on(new Button(Texts.text("letter.open"), Icon.QUOTE.small()), 'l');
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setTestId("letter-open");
        button.addClickListener(click -> open.run());
        add(button, new Span(Texts.text("letter.invite")));
    }
}
