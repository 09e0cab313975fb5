package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.referral.Letters;
import fr.recours.referral.ReferralId;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.util.Optional;

/** The letter a case was filled from, above its documents: a line, and the whole of it once asked for. */
final class SentLetter extends Div {

    private SentLetter(Letters letters, ReferralId referral) {
        addClassName("rf-document");
        setTestId("sent-letter");
        Div mark = new Div(Icon.DOCUMENT.create());
        mark.addClassName("rf-document-mark");
        Span name = new Span(Texts.text("letter.sent"));
        name.addClassName("rf-document-name");
        Span detail = new Span(Texts.text("letter.sent.detail"));
        detail.addClassName("rf-document-detail");
        Div words = new Div(name, detail);
        words.addClassName("rf-document-words");
        Button open = new Button(Texts.text("document.open"), click -> viewer(letters.open(referral))
                .open());
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        open.setAriaLabel(Texts.text("document.view", Texts.text("letter.sent")));
        open.setTestId("sent-letter-view");
        Div actions = new Div(open);
        actions.addClassName("rf-document-actions");
        add(mark, words, actions);
    }

    /** None where there is no letter, or none for this reader. */
    static Optional<SentLetter> of(FormServices services, ReferralId referral) {
        return Optional.of(services.letters())
                .filter(letters -> letters.mayOpen(referral))
                .map(letters -> new SentLetter(letters, referral));
    }

    private static Dialog viewer(String text) {
        Dialog viewer = new Dialog(Texts.text("letter.sent"));
        viewer.setTestId("sent-letter-viewer");
        Button close = new Button(Icon.CLOSE.create(), click -> viewer.close());
        close.setAriaLabel(Texts.text("action.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addThemeName("icon");
        viewer.getHeader().add(close);
        Div letter = new Div(text);
        letter.addClassName("rf-sent-letter");
        viewer.add(letter);
        return viewer;
    }
}
