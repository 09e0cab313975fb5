package fr.recours.ui.kit;

import com.vaadin.flow.component.HtmlComponent;

/** A key, shown on the button it works for. Readers hear the button's own words only. */
public final class Kbd extends HtmlComponent {

    public Kbd(String key) {
        super("kbd");
        getElement().setText(key).setAttribute("aria-hidden", "true");
        addClassNames("rc-kbd", "rc-not-mobile");
    }
}
