package fr.recours.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;

/** The head of a page: its one H1, a line of facts below, and the actions of the page at its right. */
public final class PageHeader extends Header {

    private static final int SHOWN = 3;

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

    /** Adds the page's actions, the usual ones first: of many, all but the first three wait behind one button. */
    public PageHeader withActions(List<Button> buttons) {
        boolean many = buttons.size() > SHOWN + 1;
        withActions((many ? buttons.subList(0, SHOWN) : buttons).toArray(Component[]::new));
        if (many) {
            withActions(menu(buttons.subList(SHOWN, buttons.size())));
        }
        return this;
    }

    private static MenuBar menu(List<Button> seldom) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.setTestId("more-actions");
        MenuItem more = bar.addItem(Icon.MORE.small());
        more.setAriaLabel(Texts.text("page.more"));
        seldom.forEach(button -> more.getSubMenu().addItem(button.getText(), chosen -> button.click()));
        return bar;
    }

    /** Adds the page's actions; one of them at most is primary. */
    public PageHeader withActions(Component... buttons) {
        actions.add(buttons);
        actions.setVisible(true);
        return this;
    }
}
