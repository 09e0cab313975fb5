package fr.recours.ui.kit;

import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Result;

/** A verdict as a 22 px tile, for tables; the programme and the word are its label. */
public final class VerdictGlyph extends Span {

    /** @param programme short name of the programme, read before the word */
    public VerdictGlyph(String programme, Result result) {
        VerdictLook look = VerdictLook.of(result);
        String label = Texts.text("verdict.of", programme, Texts.label(result));
        addClassName("rc-glyph");
        addClassNames(look.classNames());
        add(look.icon().create());
        getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", label)
                .setAttribute("title", label);
    }
}
