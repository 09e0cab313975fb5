package fr.recours.rcp;

import java.util.List;
import java.util.Optional;

/** A running meeting as the room sees it: no name of a patient, no clinical word. What was taken off is not there. */
public record SessionBoard(MeetingSummary meeting, List<SessionItem> items) {

    public SessionBoard {
        items = List.copyOf(items);
    }

    /** The case being discussed. */
    public Optional<SessionItem> running() {
        return items.stream()
                .filter(item -> item.state() == AgendaItemState.RUNNING)
                .findFirst();
    }

    /** Whether no case has had its turn. */
    public boolean isBeforeTheFirst() {
        return items.stream()
                .map(SessionItem::state)
                .noneMatch(state -> state == AgendaItemState.RUNNING || state == AgendaItemState.DISCUSSED);
    }

    /** What the meeting begins without unless its place is confirmed first. */
    public List<SessionItem> kept() {
        return items.stream().filter(SessionItem::kept).toList();
    }

    /** The case whose turn is next. */
    public Optional<SessionItem> next() {
        return waiting().stream().findFirst();
    }

    /** Those whose turn is still to come, in order. */
    public List<SessionItem> waiting() {
        return items.stream().filter(SessionItem::waits).toList();
    }
}
