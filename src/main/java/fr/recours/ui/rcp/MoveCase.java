package fr.recours.ui.rcp;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.notification.Notification;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Moving a case to another meeting, from any screen: the list of the meetings open for listing, one choice and it is done,
 * a notice that says so aloud and offers to undo. A refusal is shown in the list, with its reason and fresh figures.
 */
@Component
public class MoveCase {

    private final Meetings meetings;
    private final Clock clock;

    MoveCase(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /**
     * Opens the list of meetings.
     *
     * @param changed called after the case has moved, and again after it was moved back
     */
    public void choose(CaseToMove moving, Runnable changed) {
        MoveDialog dialog =
                new MoveDialog(moving, () -> openMeetings(moving.from().id()), clock);
        dialog.onChoice(target -> {
            try {
                meetings.move(moving.item(), target.id());
            } catch (RefusedException refused) {
                dialog.refuse(refused);
                return;
            }
            dialog.close();
            changed.run();
            announce(moving, target, changed);
        });
        dialog.open();
    }

    private List<MeetingSummary> openMeetings(MeetingId except) {
        return meetings.upcoming().stream()
                .filter(meeting -> !meeting.id().equals(except))
                .filter(meeting -> meeting.state() == MeetingState.OPEN_FOR_LISTING)
                .toList();
    }

    private void announce(CaseToMove moving, MeetingSummary target, Runnable changed) {
        Notification notice = Notifications.success(
                Texts.text("rcp.move.done", moving.name(), MeetingWords.longDay(target)), () -> undo(moving, changed));
        Shortcuts.addShortcutListener(
                notice,
                () -> {
                    notice.close();
                    undo(moving, changed);
                },
                Key.KEY_Z,
                KeyModifier.CONTROL);
    }

    private void undo(CaseToMove moving, Runnable changed) {
        try {
            meetings.move(moving.item(), moving.from().id());
        } catch (RefusedException refused) {
            Notifications.refused(Texts.text(refused.messageKey(), refused.arguments()));
            return;
        }
        changed.run();
        Notifications.success(Texts.text("rcp.move.undone", moving.name(), MeetingWords.longDay(moving.from())));
    }
}
