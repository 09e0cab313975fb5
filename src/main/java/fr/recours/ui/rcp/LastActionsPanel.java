package fr.recours.ui.rcp;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.rcp.Implementation;
import fr.recours.rcp.LastAction;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingId;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.StatusBadge.Tone;
import fr.recours.ui.kit.Texts;
import java.util.List;

/** Before the first case: what became of the opinions of the last meetings (portal.md §3.5). Folded, and read once it is unfolded. */
final class LastActionsPanel extends Details {

    LastActionsPanel(MeetingId meeting, LiveMeeting live) {
        super(Texts.text("rcp.live.last"));
        addClassName("rcp-last-actions");
        setTestId("last-actions");
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                show(live.lastActions(meeting));
            }
        });
    }

    private void show(List<LastAction> actions) {
        removeAll();
        if (actions.isEmpty()) {
            add(new Paragraph(Texts.text("rcp.live.last.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rc-list");
        actions.forEach(action -> list.add(line(action)));
        add(list);
    }

    private static ListItem line(LastAction action) {
        Span reference = new Span(action.reference());
        reference.addClassName("rc-medium");
        Span outcome = new Span(Texts.label(action.outcome()));
        outcome.addClassName("rc-2nd");
        return new ListItem(reference, outcome, became(action));
    }

    private static StatusBadge became(LastAction action) {
        Implementation became = action.became();
        if (action.late()) {
            return new StatusBadge(Texts.text("rcp.live.last.late"), Tone.WARN);
        }
        return became == null
                ? new StatusBadge(Texts.text("rcp.live.last.silent"), Tone.LINE)
                : new StatusBadge(
                        Texts.text("rcp.live.last." + became), became == Implementation.DONE ? Tone.ACCENT : Tone.LINE);
    }
}
