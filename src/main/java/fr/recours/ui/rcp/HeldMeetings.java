package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.StatusBadge.Tone;
import fr.recours.ui.kit.Texts;
import java.util.List;

/** The meetings that were held and still wait for their minutes, or were not put away yet: each with its cases and what it waits for. */
final class HeldMeetings {

    private HeldMeetings() {}

    static Panel of(List<MeetingSummary> held) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rc-list");
        held.forEach(meeting -> {
            ListItem line = new ListItem(
                    MeetingLinks.to(meeting.id(), MeetingWords.longDay(meeting)),
                    StatusBadge.of(meeting.state()),
                    new Span(Texts.text("rcp.agenda.count", meeting.itemCount())));
            if (meeting.state() == MeetingState.ENDED) {
                line.add(new StatusBadge(Texts.text("rcp.list.held.due"), Tone.WARN));
            }
            line.addClassName("rcp-opinion-line");
            list.add(line);
        });
        Panel panel = new Panel(Texts.text("rcp.list.held")).flush().with(list);
        panel.setTestId("held");
        return panel;
    }
}
