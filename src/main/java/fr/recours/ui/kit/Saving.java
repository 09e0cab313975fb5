package fr.recours.ui.kit;

import com.vaadin.flow.component.html.Anchor;

/** A link nobody sees: what it leads to is saved when a button says so. */
public final class Saving extends Anchor {

    private static final long serialVersionUID = 1L;

    public Saving() {
        addClassName("rc-hidden-text");
        getElement()
                .setAttribute("download", "")
                .setAttribute("aria-hidden", "true")
                .setAttribute("tabindex", "-1");
    }

    public void save(ShortLink link) {
        setHref(link);
        getElement().executeJs("this.click()");
    }
}
