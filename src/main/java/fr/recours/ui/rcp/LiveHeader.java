package fr.recours.ui.rcp;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.AgendaItemState;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.Quorum;
import fr.recours.rcp.SessionBoard;
import fr.recours.rcp.SessionItem;
import fr.recours.ui.kit.Keys;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

/** Which meeting, how far it is, what time is left, who is there. */
final class LiveHeader extends Div {

    LiveHeader(SessionBoard board, @Nullable Quorum quorum, LiveServices services) {
        addClassName("rcp-live-header");
        long settled = board.items().stream()
                .filter(item -> item.state().compareTo(AgendaItemState.RUNNING) > 0)
                .count();
        add(
                new H1(Texts.text("rcp.agenda.title", MeetingWords.day(board.meeting()))),
                StatusBadge.of(board.meeting().state()),
                new Span(Texts.text("rcp.live.count", settled, board.items().size())));
        if (board.meeting().state() == MeetingState.RUNNING) {
            add(new HourLeft(board, services.clock().instant()));
        }
        if (quorum != null) {
            add(new QuorumBar(quorum));
        }
        Button presence = new Button(Texts.text("rcp.live.presence"), click -> new PresenceDialog(
                        services.attendances(),
                        board.meeting().id(),
                        board.running().map(SessionItem::id).orElse(null))
                .open());
        add(Keys.on(presence, 'p'));
    }
}
