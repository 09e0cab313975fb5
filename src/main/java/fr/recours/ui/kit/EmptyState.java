package fr.recours.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What a list says when it has nothing: why, and what to do. */
public final class EmptyState extends Div {

    public EmptyState(Icon icon, String title, String explanation, Component... actions) {
        addClassName("rc-empty");
        Span mark = new Span(icon.create());
        mark.addClassName("rc-empty-icon");
        add(mark, new H2(title), new Paragraph(explanation));
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("rc-actions");
            add(row);
        }
    }
}
