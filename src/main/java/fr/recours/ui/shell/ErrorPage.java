package fr.recours.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;

/** A page that says what went wrong, what was kept, and the way back. Inside the layout for those who are signed in. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private String title = "";

    /** Fills the page. */
    final void say(Icon icon, String title, String explanation, Component... more) {
        this.title = title;
        removeAll();
        addClassName("rc-error-page");
        Span mark = new Span(icon.create());
        mark.addClassName("rc-empty-icon");
        Anchor home = new Anchor("", Texts.text("failure.home"));
        home.addClassName("rc-link-button");
        add(mark, new H1(title), new Paragraph(explanation));
        add(more);
        add(home);
    }

    /** There is no such page, or not for this person: word for word the same. */
    final void sayNotFound() {
        say(Icon.SEARCH, Texts.text("failure.notFound.title"), Texts.text("failure.notFound.text"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
