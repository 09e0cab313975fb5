package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.rcp.MeetingSummary;
import fr.recours.ui.kit.Formats;
import java.util.List;

/** The next meetings with their minutes: where a case could go. */
final class OtherMeetings extends UnorderedList {

    private static final int SHOWN = 4;

    OtherMeetings(List<MeetingSummary> upcoming, MeetingSummary shown) {
        addClassNames("rc-list", "rcp-others");
        upcoming.stream()
                .filter(meeting -> !meeting.id().equals(shown.id()))
                .limit(SHOWN)
                .forEach(meeting -> add(new ListItem(
                        MeetingLinks.to(
                                meeting.id(), Formats.longDay(meeting.start().toLocalDate())),
                        new SmallBudget(meeting))));
    }
}
