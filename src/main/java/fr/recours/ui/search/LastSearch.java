package fr.recours.ui.search;

import com.vaadin.flow.server.VaadinSession;
import fr.recours.search.CaseQuestion;
import java.util.Map;

/** What was searched for last in this session: kept here, for an address may say nothing of a patient. */
record LastSearch(CaseQuestion question) {

    static CaseQuestion read() {
        VaadinSession session = VaadinSession.getCurrent();
        LastSearch last = session == null ? null : session.getAttribute(LastSearch.class);
        return last == null ? new CaseQuestion("", Map.of(), 0) : last.question();
    }

    static void keep(CaseQuestion question) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            session.setAttribute(LastSearch.class, new LastSearch(question));
        }
    }
}
