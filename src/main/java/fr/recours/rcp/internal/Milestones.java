package fr.recours.rcp.internal;

import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingMilestone;
import fr.recours.rcp.MeetingNears;
import fr.recours.rcp.Presence;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says, each day, which milestone a coming meeting has reached: the last one alone, so that nothing outdated is told after a stop. */
@Component
class Milestones {

    private final MeetingRepository meetings;
    private final AgendaItemRepository items;
    private final AttendeeStore attendees;
    private final MonthlyRecurrence recurrence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Milestones(
            MeetingRepository meetings,
            AgendaItemRepository items,
            AttendeeStore attendees,
            MonthlyRecurrence recurrence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.attendees = attendees;
        this.recurrence = recurrence;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void follow() {
        LocalDate today = FrenchTime.today(clock);
        meetings.findByWrittenFalseAndStartAtGreaterThanEqualOrderByStartAt(clock.instant()).stream()
                .filter(MeetingEntity::isAhead)
                .forEach(meeting -> recurrence.milestones(meeting.day()).entrySet().stream()
                        .filter(milestone -> !milestone.getValue().isAfter(today))
                        .max(Comparator.comparing(Map.Entry<MeetingMilestone, LocalDate>::getValue))
                        // a meeting planned late has its listing closed before the day that opens it is told
                        .filter(reached ->
                                reached.getKey() != MeetingMilestone.OPENING || meeting.takesCases(clock.instant()))
                        .ifPresent(reached -> tell(meeting, reached.getKey(), reached.getValue())));
    }

    private void tell(MeetingEntity meeting, MeetingMilestone milestone, LocalDate day) {
        int waiting = Math.toIntExact(items.activeOn(meeting.id()).stream()
                .filter(item -> item.provisional() && !item.isKept())
                .count());
        events.publishEvent(new MeetingNears(
                new MeetingId(meeting.id()),
                milestone,
                day,
                LocalDate.ofInstant(meeting.cutOff(), FrenchTime.ZONE),
                waiting,
                excused(meeting)));
    }

    private Set<PersonId> excused(MeetingEntity meeting) {
        return attendees.of(meeting.id()).stream()
                .filter(attendee -> attendee.presence() == Presence.EXCUSED)
                .map(AttendeeEntity::personId)
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }
}
