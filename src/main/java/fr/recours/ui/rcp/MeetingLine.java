package fr.recours.ui.rcp;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import fr.recours.rcp.MeetingSummary;
import fr.recours.shared.FrenchTime;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import java.time.Clock;
import java.time.LocalDate;

/** One coming meeting on one line; the whole line opens its agenda when the reader may read it. */
final class MeetingLine extends ListItem {

    /** @param usualPlace told once above the list, not on each line */
    MeetingLine(MeetingSummary meeting, String usualPlace, AgendaAccess access, Clock clock) {
        addClassName("rcp-meeting-line");
        setClassName("opens", access.opens(meeting));
        LocalDate day = meeting.start().toLocalDate();
        add(
                block(
                        "when",
                        title(meeting, access),
                        MeetingWords.hours(meeting) + " · " + Formats.relative(day, FrenchTime.today(clock))),
                block("place", new Span(meeting.place().equals(usualPlace) ? "" : MeetingWords.place(meeting)), ""),
                block("cut", new Span(cutOff(meeting, clock)), ""),
                block("state", StatusBadge.of(meeting.state()), ""),
                new SmallBudget(meeting),
                block("count", new Span(Texts.text("rcp.agenda.count", meeting.itemCount())), ""));
    }

    /** The day as a link to the agenda, or as plain words when there is nothing for this reader behind it. */
    static Component title(MeetingSummary meeting, AgendaAccess access) {
        String day = MeetingWords.longDay(meeting);
        if (!access.opens(meeting)) {
            return new Span(day);
        }
        RouterLink link = MeetingLinks.to(meeting.id(), day);
        link.addClassName("rcp-opens");
        return link;
    }

    /** When listing closes, or that it has. */
    static String cutOff(MeetingSummary meeting, Clock clock) {
        String key = meeting.cutOff().isAfter(clock.instant()) ? "rcp.list.cutOff" : "rcp.list.cutOff.past";
        return Texts.text(key, Formats.day(meeting.cutOff()));
    }

    private static Div block(String look, Component first, String below) {
        Div block = new Div(first);
        block.addClassName(look);
        if (!below.isEmpty()) {
            Span small = new Span(below);
            small.addClassName("small");
            block.add(small);
        }
        return block;
    }
}
