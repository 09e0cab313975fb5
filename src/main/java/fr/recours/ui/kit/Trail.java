package fr.recours.ui.kit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

/** The way to a page, in the bar: area, then page. On a phone only the way back is left. */
public final class Trail extends Nav {

    public Trail(Crumb... crumbs) {
        addClassName("rc-trail");
        setAriaLabel(Texts.text("shell.trail"));
        for (Crumb crumb : crumbs) {
            if (getChildren().findAny().isPresent()) {
                add(Icon.CHEVRON_RIGHT.small());
            }
            String path = crumb.path();
            if (path == null) {
                Span here = new Span(crumb.text());
                here.getElement().setAttribute("aria-current", "page");
                add(here);
            } else {
                add(new Anchor(path, crumb.text()));
            }
        }
    }
}
