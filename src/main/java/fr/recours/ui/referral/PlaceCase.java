package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.referral.ReferralId;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Gives an accepted case that stands on no agenda its place, from any screen: on a meeting one chooses, or on the one whose
 * agenda one looks at. After the cut-off it takes a reason and the agreement of a chair.
 */
@Component
public class PlaceCase {

    private final Meetings meetings;
    private final People people;
    private final Clock clock;

    PlaceCase(Meetings meetings, People people, Clock clock) {
        this.meetings = meetings;
        this.people = people;
        this.clock = clock;
    }

    /** @param changed called once it has its place */
    public void choose(ReferralId referral, String name, Runnable changed) {
        List<MeetingSummary> ahead = meetings.upcoming().stream()
                .filter(meeting -> meeting.state().compareTo(MeetingState.AGENDA_PUBLISHED) <= 0)
                .toList();
        Select<MeetingSummary> meeting = new Select<>();
        meeting.setLabel(Texts.text("rcp.place.meeting"));
        meeting.setItems(ahead);
        meeting.setItemLabelGenerator(this::label);
        meeting.addClassName("rf-wide");
        meeting.setTestId("place-meeting");
        LateFields late = lateFields();
        meeting.addValueChangeListener(change -> late.setVisible(closed(change.getValue())));
        ahead.stream().filter(one -> !closed(one)).findFirst().ifPresent(meeting::setValue);
        late.setVisible(closed(meeting.getValue()));
        new CommandDialog(Texts.text("rcp.place.title", name), Texts.text("rcp.place.confirm"))
                .with(new Paragraph(Texts.text("rcp.place.what")), meeting, late)
                .open(() -> place(referral, chosen(meeting), late), Texts.text("rcp.place.done", name), changed);
    }

    /** On the agenda one looks at: at once while it takes cases. @param changed called once it has its place */
    public void on(MeetingSummary meeting, ReferralId referral, String name, Runnable changed) {
        if (closed(meeting)) {
            LateFields late = lateFields();
            new CommandDialog(Texts.text("rcp.place.title", name), Texts.text("rcp.place.confirm"))
                    .with(late)
                    .open(() -> place(referral, meeting, late), Texts.text("rcp.place.done", name), changed);
            return;
        }
        try {
            meetings.list(referral, meeting.id(), null);
        } catch (RefusedException refused) {
            Notifications.refused(Texts.text(refused.messageKey(), refused.arguments()));
            return;
        }
        changed.run();
        Notifications.success(Texts.text("rcp.place.done", name));
    }

    /** The fields of what comes late, with those who chair. */
    public LateFields lateFields() {
        return new LateFields(people.inRole(Role.CHAIR));
    }

    private void place(ReferralId referral, MeetingSummary meeting, LateFields late) {
        meetings.list(referral, meeting.id(), closed(meeting) ? late.addition() : null);
    }

    private static MeetingSummary chosen(Select<MeetingSummary> meeting) {
        MeetingSummary chosen = meeting.getValue();
        if (chosen == null) {
            throw new RefusedException("rcp.place.refused.missing");
        }
        return chosen;
    }

    private boolean closed(MeetingSummary meeting) {
        return meeting != null
                && (meeting.state() != MeetingState.OPEN_FOR_LISTING
                        || !meeting.cutOff().isAfter(clock.instant()));
    }

    private String label(MeetingSummary meeting) {
        return Texts.text(
                closed(meeting) ? "rcp.place.late" : "rcp.place.open",
                Formats.weekdayAndDay(meeting.start().toLocalDate()),
                meeting.minutesLeft());
    }
}
