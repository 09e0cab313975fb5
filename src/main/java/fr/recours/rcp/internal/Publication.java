package fr.recours.rcp.internal;

import fr.recours.rcp.AgendaChanged;
import fr.recours.rcp.AgendaPublished;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Freezes an agenda and shows it to the members, by the clock or by the coordination; and says when it changes after that. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Publication {

    private final AgendaItemRepository items;
    private final AttendeeStore attendees;
    private final ApplicationEventPublisher events;

    Publication(AgendaItemRepository items, AttendeeStore attendees, ApplicationEventPublisher events) {
        this.items = items;
        this.attendees = attendees;
        this.events = events;
    }

    /** @param meeting held by the caller */
    void publish(MeetingEntity meeting) {
        meeting.publish();
        items.freeze(meeting.id());
        attendees.expectMembers(meeting.id());
        events.publishEvent(new AgendaPublished(new MeetingId(meeting.id())));
    }

    /** Told to the members when they read it already. @param meeting as its agenda stands now */
    void changed(MeetingEntity meeting) {
        if (meeting.state() == MeetingState.AGENDA_PUBLISHED) {
            events.publishEvent(new AgendaChanged(UUID.randomUUID(), new MeetingId(meeting.id())));
        }
    }
}
