package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

/** One line of the form: label, control, date, on the grid all lines share. */
class FormRow extends Div {

    private final Span hint = new Span();
    private final Div control = new Div();
    private final Div date = new Div();
    private final Div note = new Div();
    private final Button source = new Button(Icon.QUOTE.small());

    FormRow(String key, String label, @Nullable String hintText) {
        addClassName("rf-row");
        setTestId("row-" + key);
        Div name = new Div();
        name.addClassName("rf-label");
        Span words = new Span(label);
        words.setId(labelId(key));
        hint.addClassName("rf-hint");
        showHint(hintText);
        name.add(words, hint);
        control.addClassName("rf-control");
        date.addClassName("rf-date");
        note.addClassName("rf-note");
        note.setVisible(false);
        source.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        source.addClassName("rf-source");
        source.setTabIndex(-1);
        source.setVisible(false);
        add(name, control, date, note, source);
    }

    static String labelId(String key) {
        return "label-" + key.replace('.', '-');
    }

    final void setControl(Component component) {
        control.add(component);
    }

    final void setDate(Component component) {
        date.add(component);
    }

    /** Shows below all else. */
    final void setBelow(Component component) {
        add(component);
    }

    /** Shows that the value was taken from the letter, and from which words; the focus on the line marks them there. */
    final void showSource(@Nullable String words) {
        source.setVisible(words != null);
        if (words != null) {
            String said = Texts.text("letter.source", words);
            source.setAriaLabel(said);
            source.setTooltipText(said);
        }
    }

    final void showHint(@Nullable String text) {
        hint.setText(text == null ? "" : text);
        hint.setVisible(text != null && !text.isEmpty());
    }

    /** A warning or a remark below the control: nothing is refused. */
    final void showNote(@Nullable String text, boolean warning) {
        note.setText(text == null ? "" : text);
        note.setVisible(text != null && !text.isEmpty());
        note.setClassName("is-warning", warning);
    }
}
