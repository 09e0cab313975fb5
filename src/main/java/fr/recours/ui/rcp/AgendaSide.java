package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Aside;
import fr.recours.rcp.MeetingSummary;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.time.Clock;
import java.util.List;

/** Beside an agenda: its days, and the other meetings with their minutes. */
final class AgendaSide extends Aside {

    AgendaSide(MeetingSummary meeting, List<MeetingSummary> upcoming, Clock clock) {
        addClassName("rcp-side");
        getElement().setAttribute("aria-label", Texts.text("rcp.agenda.side"));
        add(
                new Panel(Texts.text("rcp.calendar.heading")).with(new MeetingCalendar(meeting, clock)),
                new Panel(Texts.text("rcp.others.heading"))
                        .with(new OtherMeetings(upcoming, meeting))
                        .flush());
    }
}
