package fr.recours.ui.search;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Result;
import fr.recours.programme.Programmes;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Urgency;
import fr.recours.search.FacetCount;
import fr.recours.search.FacetKind;
import fr.recours.ui.kit.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What the cases found are counted by; pressing a value keeps those that have it, pressing it again lets the others back. */
final class Facets extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Programmes programmes;
    private final transient BiConsumer<FacetKind, String> chosen;

    /** What was just pressed: its button is drawn anew, and the keyboard stays on it. */
    private transient @Nullable Pressed pressed;

    private record Pressed(FacetKind kind, String value) {}

    /** @param chosen told a value that was pressed */
    Facets(Programmes programmes, BiConsumer<FacetKind, String> chosen) {
        this.programmes = programmes;
        this.chosen = chosen;
        addClassName("sr-facets");
        setTestId("facets");
    }

    /** @param now what is chosen */
    void show(Map<FacetKind, List<FacetCount>> counts, Map<FacetKind, String> now) {
        removeAll();
        for (FacetKind kind : FacetKind.values()) {
            String chosenNow = now.getOrDefault(kind, "");
            List<FacetCount> values = told(kind, counts.getOrDefault(kind, List.of()), chosenNow);
            if (!values.isEmpty()) {
                add(group(kind, values, chosenNow));
            }
        }
    }

    /** Verdicts programme by programme, the best first; that a programme is for another disease says nothing. */
    private static List<FacetCount> told(FacetKind kind, List<FacetCount> values, String now) {
        return kind != FacetKind.VERDICT
                ? values
                : values.stream()
                        .filter(value -> result(value) != Result.NOT_APPLICABLE
                                || value.value().equals(now))
                        .sorted(Comparator.comparing(Facets::programme).thenComparing(Facets::result))
                        .toList();
    }

    private static String programme(FacetCount verdict) {
        return verdict.value().substring(0, verdict.value().lastIndexOf('='));
    }

    private static Result result(FacetCount verdict) {
        return Result.valueOf(verdict.value().substring(verdict.value().lastIndexOf('=') + 1));
    }

    private Div group(FacetKind kind, List<FacetCount> values, String now) {
        H2 title = new H2(Texts.label(kind));
        Div group = new Div(title);
        group.addClassName("sr-facet");
        values.forEach(value -> group.add(button(kind, value, value.value().equals(now))));
        return group;
    }

    private Button button(FacetKind kind, FacetCount value, boolean on) {
        Span count = new Span(Small.number(value.count()));
        count.addClassName("rc-num");
        Button button = new Button(label(kind, value), click -> {
            this.pressed = new Pressed(kind, value.value());
            chosen.accept(kind, value.value());
        });
        button.setSuffixComponent(count);
        button.addClassName("sr-value");
        button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
        if (new Pressed(kind, value.value()).equals(pressed)) {
            button.focus();
            pressed = null;
        }
        return button;
    }

    private String label(FacetKind kind, FacetCount value) {
        String code = value.value();
        return switch (kind) {
            case STATE -> Texts.label(ReferralState.valueOf(code));
            case URGENCY -> Texts.label(Urgency.valueOf(code));
            case OUTCOME -> Texts.text("outcomeCode." + code);
            case CENTRE -> value.label().isEmpty() ? code : value.label();
            case DISEASE ->
                programmes
                        .dictionary()
                        .require("disease")
                        .option(code)
                        .map(option -> Texts.text(option.label()))
                        .orElse(code);
            case VERDICT -> programme(value) + " – " + Texts.label(result(value));
        };
    }
}
