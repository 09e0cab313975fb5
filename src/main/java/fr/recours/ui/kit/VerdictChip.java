package fr.recours.ui.kit;

import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Result;

/** A verdict as icon, word and hue. */
public final class VerdictChip extends Span {

    public VerdictChip(Result result) {
        VerdictLook look = VerdictLook.of(result);
        addClassName("rc-chip");
        addClassNames(look.classNames());
        add(look.icon().create(), new Span(Texts.label(result)));
    }

    /** A smaller one, for cards side by side. */
    public VerdictChip small() {
        addClassName("rc-small");
        return this;
    }
}
