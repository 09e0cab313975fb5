package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.MeetingSummary;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The deadlines of a meeting, the next one marked. {@code S−10} is ten days before the meeting. */
final class MeetingCalendar extends OrderedList {

    private record Deadline(String key, Instant at) {}

    MeetingCalendar(MeetingSummary meeting, Clock clock) {
        addClassNames("rc-list", "rcp-calendar");
        Instant now = clock.instant();
        boolean nextSeen = false;
        for (Deadline deadline : deadlines(meeting)) {
            boolean past = deadline.at().isBefore(now);
            boolean next = !past && !nextSeen;
            nextSeen |= next;
            ListItem line = line(deadline, meeting.start().toLocalDate());
            line.setClassName("past", past);
            line.setClassName("next", next);
            if (next) {
                line.getElement().setAttribute("aria-current", "step");
            }
            add(line);
        }
    }

    private static List<Deadline> deadlines(MeetingSummary meeting) {
        List<Deadline> deadlines = new ArrayList<>(List.of(
                new Deadline("rcp.calendar.cutOff", meeting.cutOff()),
                new Deadline("rcp.calendar.publication", meeting.publication()),
                new Deadline("rcp.calendar.meeting", meeting.start().toInstant())));
        meeting.milestones()
                .forEach((milestone, day) -> deadlines.add(new Deadline(
                        "rcp.calendar." + milestone,
                        day.plusDays(1)
                                .atStartOfDay(Formats.PARIS)
                                .minusMinutes(1)
                                .toInstant())));
        deadlines.sort(Comparator.comparing(Deadline::at));
        return deadlines;
    }

    private static ListItem line(Deadline deadline, LocalDate meetingDay) {
        LocalDate day = LocalDate.ofInstant(deadline.at(), Formats.PARIS);
        long before = ChronoUnit.DAYS.between(day, meetingDay);
        Span dot = new Span();
        dot.addClassName("dot");
        Span code = new Span(before == 0 ? Texts.text("rcp.calendar.day0") : Texts.text("rcp.calendar.before", before));
        code.addClassName("rc-code");
        Span when = new Span(Formats.day(day));
        when.addClassName("when");
        Span what = new Span(Texts.text(deadline.key()));
        what.addClassName("what");
        return new ListItem(dot, code, when, what);
    }
}
