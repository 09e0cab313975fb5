package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.OpinionDraft;
import fr.recours.ui.kit.Texts;
import java.util.List;

/** What of an opinion's words comes from the case and still stands there word for word, shaded; a text field can shade nothing. */
final class FromCase extends Div {

    private List<String> parts = List.of();

    FromCase() {
        addClassName("rcp-from-case");
        setVisible(false);
    }

    void begunWith(OpinionDraft draft) {
        parts = draft.fromCase();
    }

    void show(String text) {
        removeAll();
        List<String> standing = parts.stream().filter(text::contains).toList();
        setVisible(!standing.isEmpty());
        if (!standing.isEmpty()) {
            add(new Span(Texts.text("rcp.live.fromCase")));
            standing.forEach(part -> {
                Span shaded = new Span(part);
                shaded.addClassName("part");
                add(shaded);
            });
        }
    }
}
