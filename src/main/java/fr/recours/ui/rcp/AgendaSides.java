package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Aside;
import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.rcp.Agenda;
import fr.recours.rcp.CaseToPlace;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.referral.Specialty;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.PlaceCase;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Beside an agenda: the cases that wait for a place, the specialties expected, its days, and the other meetings with their minutes. */
@Component
class AgendaSides {

    private final Meetings meetings;
    private final PlaceCase place;
    private final QuorumPanel quorum;
    private final People people;
    private final Clock clock;

    AgendaSides(Meetings meetings, PlaceCase place, QuorumPanel quorum, People people, Clock clock) {
        this.meetings = meetings;
        this.place = place;
        this.quorum = quorum;
        this.people = people;
        this.clock = clock;
    }

    /** @param changed called after each act here */
    Aside of(Agenda agenda, Runnable changed) {
        MeetingSummary meeting = agenda.meeting();
        Aside side = new Aside();
        side.addClassName("rcp-side");
        side.getElement().setAttribute("aria-label", Texts.text("rcp.agenda.side"));
        List<CaseToPlace> waiting = waiting(meeting);
        if (!waiting.isEmpty()) {
            side.add(WaitingPanel.of(waiting, meeting, place, changed));
        }
        side.add(
                quorum.of(meeting, required(agenda), changed),
                new Panel(Texts.text("rcp.calendar.heading")).with(new MeetingCalendar(meeting, clock)),
                new Panel(Texts.text("rcp.others.heading"))
                        .with(new OtherMeetings(meetings.upcoming(), meeting))
                        .flush());
        return side;
    }

    private static Set<Specialty> required(Agenda agenda) {
        return agenda.rows().stream().flatMap(row -> row.required().stream()).collect(Collectors.toSet());
    }

    private List<CaseToPlace> waiting(MeetingSummary meeting) {
        boolean ahead = meeting.state().compareTo(MeetingState.AGENDA_PUBLISHED) <= 0;
        return ahead && people.current().is(Role.COORDINATOR) ? meetings.toPlace() : List.of();
    }
}
