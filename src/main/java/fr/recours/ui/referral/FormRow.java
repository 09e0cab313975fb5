package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** One line of the form: label, control, date, on the grid all lines share. */
class FormRow extends Div {

    private final Span hint = new Span();
    private final Div control = new Div();
    private final Div date = new Div();
    private final Div note = new Div();

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
        add(name, control, date, note);
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
