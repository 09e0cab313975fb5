package fr.recours.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import fr.recours.ui.kit.Texts;

/** The mark and the name, leading home. */
final class Brand extends Anchor {

    private static final long serialVersionUID = 1L;

    Brand() {
        super("");
        Span name = new Span(Texts.text("app.name"));
        add(new Image("assets/images/logo.svg", ""), name);
        addClassName("rc-brand");
        setAriaLabel(Texts.text("shell.home"));
    }
}
