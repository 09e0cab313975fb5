package fr.recours.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/** The head of a page: its one H1, a line of facts below, and the actions of the page at its right. */
public final class PageHeader extends Header {

    private final Div titleLine;
    private final Div subtitle = new Div();
    private final Div actions = new Div();

    public PageHeader(String title) {
        titleLine = new Div(new H1(title));
        titleLine.addClassName("rc-title-line");
        subtitle.addClassName("rc-subtitle");
        Div titles = new Div(titleLine, subtitle);
        titles.addClassName("rc-titles");
        actions.addClassName("rc-actions");
        subtitle.setVisible(false);
        actions.setVisible(false);
        add(titles, actions);
        addClassName("rc-page-header");
    }

    /** Puts something beside the title: a state badge, a verdict. */
    public PageHeader withMark(Component mark) {
        titleLine.add(mark);
        return this;
    }

    /** Adds short facts to the line below the title, in reading order. */
    public PageHeader withSubtitle(String... facts) {
        for (String fact : facts) {
            withSubtitle(new Span(fact));
        }
        return this;
    }

    /** Adds a fact that needs more than words, a reference code for instance. */
    public PageHeader withSubtitle(Component fact) {
        subtitle.add(fact);
        subtitle.setVisible(true);
        return this;
    }

    /** Adds the page's actions; one of them at most is primary. */
    public PageHeader withActions(Component... buttons) {
        actions.add(buttons);
        actions.setVisible(true);
        return this;
    }
}
