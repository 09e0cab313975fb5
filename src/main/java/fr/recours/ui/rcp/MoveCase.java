package fr.recours.ui.rcp;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CommandDialog;
import fr.recours.ui.referral.LateFields;
import fr.recours.ui.referral.PlaceCase;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Moving a case to another meeting, from any screen: the list of the meetings open for listing, one choice and it is done,
 * a notice that says so aloud and offers to undo. A refusal is shown in the list, with its reason and fresh figures. A meeting
 * past its cut-off takes an accepted case with a reason and the agreement of a chair; one later than the meeting where the case
 * stands first takes a reason.
 */
@Component
public class MoveCase {

    private final Meetings meetings;
    private final PlaceCase places;
    private final Clock clock;

    MoveCase(Meetings meetings, PlaceCase places, Clock clock) {
        this.meetings = meetings;
        this.places = places;
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
            if (dialog.isClosed(target)) {
                dialog.close();
                moveLate(moving, target, changed);
                return;
            }
            if (moving.isPutOffTo(target)) {
                dialog.close();
                putOff(moving, target, changed);
                return;
            }
            try {
                meetings.move(moving.item(), target.id());
            } catch (RefusedException refused) {
                dialog.refuse(refused);
                return;
            }
            dialog.close();
            changed.run();
            if (moving.first()) {
                // back to a later meeting it would be put off, which takes a reason and counts
                Notifications.success(Texts.text("rcp.move.done", moving.name(), MeetingWords.longDay(target)));
            } else {
                announce(moving, target, changed);
            }
        });
        dialog.open();
    }

    private List<MeetingSummary> openMeetings(MeetingId except) {
        return meetings.upcoming().stream()
                .filter(meeting -> !meeting.id().equals(except))
                .filter(meeting -> meeting.state().compareTo(MeetingState.AGENDA_PUBLISHED) <= 0)
                .toList();
    }

    /** Nothing to undo: the agenda it goes to may be frozen. */
    private void moveLate(CaseToMove moving, MeetingSummary target, Runnable changed) {
        LateFields late = places.lateFields();
        new CommandDialog(Texts.text("rcp.place.title", moving.name()), Texts.text("rcp.place.confirm"))
                .with(late)
                .open(
                        () -> meetings.moveLate(moving.item(), target.id(), late.addition()),
                        Texts.text("rcp.move.done", moving.name(), MeetingWords.longDay(target)),
                        changed);
    }

    /** Nothing to undo: it was counted. */
    private void putOff(CaseToMove moving, MeetingSummary target, Runnable changed) {
        TextArea reason = new TextArea(Texts.text("rcp.move.reason"));
        reason.setMaxLength(4_000);
        reason.setMinRows(3);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setAutofocus(true);
        reason.setTestId("put-off-reason");
        new CommandDialog(Texts.text("rcp.move.putOff", moving.name()), Texts.text("rcp.move.putOff.confirm"))
                .with(new Paragraph(Texts.text("rcp.move.putOff.what", moving.carryOver() + 1)), reason)
                .open(
                        () -> meetings.putOff(moving.item(), target.id(), reason.getValue()),
                        Texts.text("rcp.move.done", moving.name(), MeetingWords.longDay(target)),
                        changed);
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
