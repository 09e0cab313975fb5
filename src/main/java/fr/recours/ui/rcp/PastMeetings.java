package fr.recours.ui.rcp;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.StatusBadge.Tone;
import fr.recours.ui.kit.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All past meetings, year by year, the latest first: each with its cases and what it waits for. Its papers are on its own page. */
final class PastMeetings {

    private PastMeetings() {}

    static Panel of(List<MeetingSummary> past, AgendaAccess access) {
        Panel panel = new Panel(Texts.text("rcp.list.held")).flush();
        panel.setTestId("held");
        Map<Integer, List<MeetingSummary>> years = past.stream()
                .collect(Collectors.groupingBy(
                        meeting -> meeting.start().getYear(), LinkedHashMap::new, Collectors.toList()));
        boolean latest = true;
        for (Map.Entry<Integer, List<MeetingSummary>> year : years.entrySet()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("rc-list");
            year.getValue().forEach(meeting -> list.add(line(meeting, access)));
            H2 heading = new H2(Integer.toString(year.getKey()));
            if (latest) {
                heading.addClassName("rcp-year");
                panel.with(heading, list);
            } else {
                Details earlier = new Details(heading, list);
                earlier.addClassName("rcp-past-year");
                panel.with(earlier);
            }
            latest = false;
        }
        return panel;
    }

    private static ListItem line(MeetingSummary meeting, AgendaAccess access) {
        String day = MeetingWords.longDay(meeting);
        ListItem line = new ListItem(
                access.opens(meeting) ? MeetingLinks.to(meeting.id(), day) : new Span(day),
                StatusBadge.of(meeting.state()),
                new Span(Texts.text("rcp.agenda.count", meeting.itemCount())));
        if (meeting.state() == MeetingState.ENDED) {
            line.add(new StatusBadge(Texts.text("rcp.list.held.due"), Tone.WARN));
        } else if (meeting.state().compareTo(MeetingState.RUNNING) < 0) {
            line.add(new StatusBadge(Texts.text("rcp.list.held.never"), Tone.WARN));
        }
        line.addClassName("rcp-opinion-line");
        return line;
    }
}
