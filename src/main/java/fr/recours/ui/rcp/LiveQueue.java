package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.OutcomeCode;
import fr.recours.rcp.SessionBoard;
import fr.recours.rcp.SessionItem;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.StatusBadge.Tone;
import fr.recours.ui.kit.Texts;

/** Between two cases: all of the meeting, what became of those before and what is still to come. No name, as on the whole screen. */
final class LiveQueue extends OrderedList {

    LiveQueue(SessionBoard board) {
        addClassNames("rc-list", "rcp-live-queue");
        getElement().setAttribute("aria-label", Texts.text("rcp.live.queue"));
        board.items().forEach(item -> add(line(item)));
    }

    private static ListItem line(SessionItem item) {
        Span reference = new Span(item.reference());
        reference.addClassName("rc-medium");
        Span minutes = new Span(Texts.text("rcp.minutes", item.plannedMinutes()));
        minutes.addClassName("rc-2nd");
        return new ListItem(reference, new StatusBadge(Texts.label(item.kind()), Tone.LINE), minutes, became(item));
    }

    private static Span became(SessionItem item) {
        OutcomeCode outcome = item.outcome();
        Span became = new Span(
                switch (item.state()) {
                    case DISCUSSED -> outcome == null ? Texts.text("rcp.live.queue.discussed") : Texts.label(outcome);
                    case DEFERRED -> Texts.text("rcp.live.queue.deferred");
                    case LISTED, FROZEN, RUNNING, REMOVED ->
                        Texts.text(item.kept() ? "rcp.agenda.kept" : "rcp.live.queue.coming");
                });
        became.addClassName("became");
        return became;
    }
}
