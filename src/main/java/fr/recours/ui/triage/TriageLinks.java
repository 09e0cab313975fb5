package fr.recours.ui.triage;

import com.vaadin.flow.router.RouterLink;

/** The way to the inbox of the coordination from anywhere else. */
public final class TriageLinks {

    private TriageLinks() {}

    /** The inbox. */
    public static RouterLink toInbox(String text) {
        return new RouterLink(text, TriageView.class);
    }
}
