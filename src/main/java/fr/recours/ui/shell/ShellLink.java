package fr.recours.ui.shell;

import com.vaadin.flow.component.Component;

/**
 * Something an area keeps in sight on every page, beside the account: the reader's messages. Asked once for the side and
 * once for the bar, of which a phone shows the second.
 */
public interface ShellLink {

    /** Made for the signed-in person. */
    Component create();
}
