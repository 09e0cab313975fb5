package fr.recours.ui.search;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Result;
import fr.recours.search.ProgrammeScreening;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.VerdictLook;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** How many cases came to each result; each opens its list. */
final class VerdictCounts extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<Result, Button> tiles = new EnumMap<>(Result.class);

    VerdictCounts(ProgrammeScreening screening, Consumer<Result> open) {
        addClassName("sc-counts");
        for (Result result : Result.values()) {
            add(tile(result, screening.counts().getOrDefault(result, 0), open));
        }
    }

    /** Marks the result whose cases are listed. */
    void listed(Result listed) {
        tiles.forEach(
                (result, tile) -> tile.getElement().setAttribute("aria-pressed", Boolean.toString(result == listed)));
    }

    private Button tile(Result result, int count, Consumer<Result> open) {
        VerdictLook look = VerdictLook.of(result);
        Span number = new Span(Small.number(count));
        number.addClassNames("sc-count", "rc-num");
        Div line = new Div(look.icon().create(), number);
        line.addClassNames("rc-row");
        line.addClassNames(look.classNames());
        Span word = new Span(Texts.label(result));
        word.addClassNames("rc-xs", "rc-2nd");
        Div content = new Div(line, word);
        Button tile = new Button(content, click -> {
            open.accept(result);
            listed(result);
        });
        tile.addClassName("sc-tile");
        tile.setTestId("count-" + result);
        tiles.put(result, tile);
        return tile;
    }
}
