package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.MeetingSummary;
import fr.recours.shared.FrenchTime;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.MeetingJoin;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;

/** The next meeting, larger than the others. */
final class NextMeeting {

    private NextMeeting() {}

    static Panel of(MeetingSummary meeting, AgendaAccess access, Clock clock) {
        Div content = new Div(day(meeting), words(meeting, access, clock), side(meeting));
        content.addClassName("rcp-next");
        content.setClassName("opens", access.opens(meeting));
        return new Panel().flush().with(content);
    }

    private static Div day(MeetingSummary meeting) {
        LocalDate date = meeting.start().toLocalDate();
        Span month = new Span(date.getMonth().getDisplayName(TextStyle.SHORT, Texts.language()));
        month.addClassName("month");
        Span number = new Span(Integer.toString(date.getDayOfMonth()));
        number.addClassName("number");
        Div day = new Div(month, number);
        day.addClassName("rcp-day");
        day.getElement().setAttribute("aria-hidden", "true");
        return day;
    }

    private static Div words(MeetingSummary meeting, AgendaAccess access, Clock clock) {
        Span tag = new Span(
                Texts.text("rcp.list.next", Formats.relative(meeting.start().toLocalDate(), FrenchTime.today(clock))));
        tag.addClassName("tag");
        Div meta = new Div(
                new Span(MeetingWords.hours(meeting)),
                new Span(MeetingJoin.overseas(meeting)),
                new Span(MeetingWords.place(meeting)),
                new Span(MeetingLine.cutOff(meeting, clock)),
                StatusBadge.of(meeting.state()));
        MeetingJoin.link(meeting).ifPresent(meta::add);
        meta.addClassName("rcp-meeting-meta");
        return new Div(tag, new H2(MeetingLine.title(meeting, access)), meta);
    }

    private static Div side(MeetingSummary meeting) {
        Span count = new Span(Texts.text("rcp.agenda.count", meeting.itemCount()));
        count.addClassNames("rc-s", "rc-medium");
        Div side = new Div(count, new SmallBudget(meeting));
        side.addClassName("side");
        return side;
    }
}
