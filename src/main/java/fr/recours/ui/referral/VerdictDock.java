package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Result;
import fr.recours.search.Suggestion;
import fr.recours.ui.kit.VerdictGlyph;
import java.util.List;

/** On a phone, the verdicts stay in sight at the foot of the form. */
final class VerdictDock extends Div {

    private final Div glyphs = new Div();

    VerdictDock(MainAct act) {
        addClassName("rf-dock");
        glyphs.addClassName("rf-dock-verdicts");
        add(glyphs, act.shortButton());
    }

    void show(List<Suggestion> suggestions) {
        glyphs.removeAll();
        suggestions.stream()
                .filter(suggestion -> suggestion.eligibility().result() != Result.NOT_APPLICABLE)
                .forEach(suggestion -> {
                    Span name = new Span(suggestion.programme().code());
                    Div one = new Div(
                            new VerdictGlyph(
                                    suggestion.programme().code(),
                                    suggestion.eligibility().result()),
                            name);
                    one.addClassName("rf-dock-verdict");
                    glyphs.add(one);
                });
    }
}
