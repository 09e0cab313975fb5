package fr.recours.ui.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Criterion;
import fr.recours.search.ProgrammeScreening;
import fr.recours.search.ProgrammeScreening.Step;
import fr.recours.search.Trial;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who is left after each criterion, in the protocol's order: solid for those still in, hatched for those of whom something is
 * unknown. A criterion that rules nobody out is not drawn.
 */
final class Funnel extends Div {

    private static final long serialVersionUID = 1L;

    private final int all;
    private final transient @Nullable Trial trial;

    /** @param trial none for the protocol as it is */
    Funnel(ProgrammeScreening screening, @Nullable Trial trial) {
        this.trial = trial;
        this.all = Math.max(1, screening.all());
        addClassName("sc-funnel");
        Div legend = new Div(mark("sc-in", "screening.in"), mark("sc-perhaps", "screening.perhaps"));
        legend.addClassNames("sc-legend", "rc-xs", "rc-2nd");
        OrderedList steps = new OrderedList();
        steps.addClassName("rc-list");
        steps.add(line(Texts.text("screening.step.all"), screening.all(), 0, 0));
        List<Step> told = screening.steps();
        int silent = 0;
        for (int i = 0; i < told.size(); i++) {
            if (i == 0 || changes(told.get(i - 1), told.get(i))) {
                steps.add(line(told.get(i)));
            } else {
                silent++;
            }
        }
        add(legend, steps);
        if (silent > 0) {
            add(Small.of(Texts.text("screening.step.silent", silent)));
        }
        if (screening.approximate()) {
            add(Small.of(Texts.text("screening.approximate")));
        }
    }

    private static boolean changes(Step before, Step now) {
        return before.in() != now.in() || before.perhaps() != now.perhaps() || now.onlyThis() > 0;
    }

    private ListItem line(Step step) {
        Criterion criterion = step.criterion();
        String name = criterion == null ? Texts.text("screening.step.disease") : name(criterion);
        return line(name, step.in(), step.perhaps(), step.onlyThis());
    }

    private String name(Criterion criterion) {
        String name = Texts.text(criterion.label());
        return trial == null || !trial.threshold().criterion().equals(criterion.id())
                ? name
                : Texts.text("screening.step.tried", name, Small.threshold(trial.threshold(), trial.number()));
    }

    private ListItem line(String name, int in, int perhaps, int onlyThis) {
        Span label = new Span(name);
        label.addClassName("sc-step-name");
        Span figures = new Span(new Span(Small.number(in)));
        figures.addClassNames("rc-num", "rc-medium");
        if (perhaps > 0) {
            Span more = new Span(Texts.text("screening.step.perhaps", Small.number(perhaps)));
            more.addClassNames("rc-v", "rc-v-miss", "sc-more");
            figures.add(more);
        }
        Div head = new Div(label, figures);
        head.addClassName("sc-step-head");
        Div bar = new Div(part("sc-in", in), part("sc-perhaps", perhaps));
        bar.addClassName("sc-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        ListItem item = new ListItem(head, bar);
        if (onlyThis > 0) {
            item.add(Small.of(Texts.text("screening.step.only", onlyThis)));
        }
        return item;
    }

    private Div part(String className, int count) {
        Div part = new Div();
        part.addClassName(className);
        part.getStyle().setWidth(String.format(Locale.ROOT, "%.2f%%", 100.0 * count / all));
        return part;
    }

    private static Span mark(String className, String key) {
        Span square = new Span();
        square.addClassNames("sc-mark", className);
        return new Span(square, new Span(Texts.text(key)));
    }
}
