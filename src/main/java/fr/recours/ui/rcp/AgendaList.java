package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.Agenda;
import fr.recours.rcp.AgendaRow;
import fr.recours.ui.kit.Kbd;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cases of a meeting in order, under their headings. */
final class AgendaList {

    private AgendaList() {}

    /**
     * @param takesCases whether listing is still open
     * @param toFiles whether the lines lead to the dossiers; else to the pages of those who decide
     * @param order how the lines are put in order; null where nobody orders them
     * @param arm gives a line what this reader may do with its case
     */
    static Panel of(
            Agenda agenda, boolean takesCases, boolean toFiles, @Nullable AgendaOrder order, Consumer<AgendaLine> arm) {
        OrderedList list = new OrderedList();
        list.addClassName("rc-list");
        boolean anyMoves = false;
        for (AgendaRow row : agenda.rows()) {
            AgendaLine line = new AgendaLine(row, toFiles);
            if (order != null) {
                order.arrange(line, row);
            }
            arm.accept(line);
            anyMoves |= line.isMovable();
            list.add(line);
        }
        Span count = new Span(Texts.text("rcp.agenda.count", agenda.rows().size()));
        count.addClassNames("rc-xs", "rc-3rd");
        Panel panel =
                new Panel(Texts.text("rcp.agenda.heading")).withAside(count).flush();
        if (anyMoves) {
            Span hint = new Span(new Span(Texts.text("rcp.agenda.keys")), new Kbd("J"), new Kbd("K"));
            if (order != null) {
                hint.add(new Kbd("Alt ↑"), new Kbd("Alt ↓"));
            }
            hint.add(new Kbd("M"));
            hint.addClassNames("rc-row", "rc-xs", "rc-3rd", "rc-not-mobile");
            panel.withAside(hint);
        }
        if (order != null) {
            panel.addClassName("rcp-ordered");
        }
        return panel.with(heads(), list, room(agenda, takesCases));
    }

    private static Div heads() {
        Div heads = new Div();
        heads.addClassName("rcp-agenda-heads");
        heads.getElement().setAttribute("aria-hidden", "true");
        heads.add(new Span());
        for (String column : new String[] {"hour", "case", "programmes", "presenter"}) {
            heads.add(new Span(Texts.text("rcp.agenda.column." + column)));
        }
        Span minutes = new Span(Texts.text("rcp.agenda.column.minutes"));
        minutes.addClassName("end");
        heads.add(minutes);
        return heads;
    }

    private static Div room(Agenda agenda, boolean takesCases) {
        int left = agenda.meeting().minutesLeft();
        String key = left <= 0 ? "rcp.agenda.noRoom" : takesCases ? "rcp.agenda.room" : "rcp.agenda.closed";
        Div room = new Div(Texts.text(key, left));
        room.addClassName("rcp-room");
        return room;
    }
}
