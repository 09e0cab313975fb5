package fr.recours.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;

/** A card of the house: a heading with something small at its right, and a body. */
public final class Panel extends Card {

    private final Div head = new Div();
    private final Div body = new Div();

    /** A card without a heading. */
    public Panel() {
        addClassName("rc-panel");
        head.addClassName("rc-panel-head");
        body.addClassName("rc-panel-body");
        setAriaRole("group");
        super.addComponentAtIndex(0, body);
    }

    /** A card with a second-level heading. */
    public Panel(String title) {
        this();
        withHeading(new H2(title));
    }

    /** A card inside a part that has its own second-level heading. */
    public static Panel minor(String title) {
        Panel panel = new Panel();
        panel.withHeading(new H3(title));
        return panel;
    }

    /** Puts small things at the right of the heading. */
    public Panel withAside(Component... aside) {
        head.add(aside);
        return this;
    }

    /** Adds to the body. */
    public Panel with(Component... content) {
        body.add(content);
        return this;
    }

    /** Removes the padding of the body: a list or a grid goes from edge to edge. */
    public Panel flush() {
        addClassName("rc-flush");
        return this;
    }

    /** The body, to fill it again later. */
    public Div body() {
        return body;
    }

    private void withHeading(HtmlContainer heading) {
        setAriaLabel(heading.getText());
        head.add(heading);
        super.addComponentAtIndex(0, head);
    }
}
