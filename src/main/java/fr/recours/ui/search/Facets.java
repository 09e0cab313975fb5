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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What the cases found are counted by; pressing a value keeps those that have it, pressing it again lets the others back. */
final class Facets extends Div {

    private static final long serialVersionUID = 1L;

    /** So many values of a kind stand there at most, else the first ones: there are many centres. */
    private static final int MOST = 12;

    private static final int FIRST = 10;

    private final transient Programmes programmes;
    private final transient BiConsumer<FacetKind, String> chosen;
    private final Set<FacetKind> opened = EnumSet.noneOf(FacetKind.class);

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
        List<FacetCount> first = values.size() <= MOST ? values : values.subList(0, FIRST);
        first.forEach(value -> group.add(button(kind, value, value.value().equals(now))));
        List<FacetCount> rest = values.subList(first.size(), values.size());
        if (rest.stream().anyMatch(value -> value.value().equals(now)) || opened.contains(kind)) {
            rest.forEach(value -> group.add(button(kind, value, value.value().equals(now))));
        } else if (!rest.isEmpty()) {
            group.add(further(kind, rest, group));
        }
        return group;
    }

    /** Shows the others, and stays open; the keyboard goes on at the first of them. */
    private Button further(FacetKind kind, List<FacetCount> rest, Div group) {
        Button further = new Button(Texts.text("search.facet.further", rest.size()));
        further.addClassName("sr-value");
        further.setTestId("further-" + kind);
        further.addClickListener(click -> {
            opened.add(kind);
            group.remove(further);
            List<Button> buttons =
                    rest.stream().map(value -> button(kind, value, false)).toList();
            buttons.forEach(group::add);
            buttons.getFirst().focus();
        });
        return further;
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
