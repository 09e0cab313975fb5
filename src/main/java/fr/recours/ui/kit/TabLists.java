package fr.recours.ui.kit;

import com.vaadin.flow.component.Component;

/** Lists of tabs as assistive technology expects them. */
public final class TabLists {

    private static final String NO_FOCUS_BETWEEN_LIST_AND_TABS = """
            const list = this.localName === 'vaadin-tabs' ? this : this.querySelector('vaadin-tabs');
            customElements.whenDefined('vaadin-tabs')
                .then(() => list.updateComplete)
                .then(() => list.shadowRoot.querySelector('[part=tabs]').removeAttribute('tabindex'));
            """;

    private TabLists() {}

    /**
     * Vaadin lets the scroller inside the list take the focus, by script: so it counts as a child of the list that is no tab.
     *
     * @param tabs a list of tabs, or what holds one
     */
    public static <T extends Component> T mended(T tabs) {
        tabs.getElement().executeJs(NO_FOCUS_BETWEEN_LIST_AND_TABS);
        return tabs;
    }
}
