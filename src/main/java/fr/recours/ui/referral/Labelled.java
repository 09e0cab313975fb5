package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;

/** A control with its name above it, in the editor of a table line. */
final class Labelled extends Div {

    private final String labelId = "l" + UUID.randomUUID();

    Labelled(String label, Component control) {
        Span name = new Span(label);
        name.setId(labelId);
        addClassName("rf-labelled");
        add(name, control);
    }

    Labelled(String label, ElementField field) {
        this(label, field.component());
        field.labelledBy(labelId);
    }

    String labelId() {
        return labelId;
    }

    Labelled wide() {
        addClassName("is-wide");
        return this;
    }
}
