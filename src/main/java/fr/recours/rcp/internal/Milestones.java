package fr.recours.rcp.internal;

import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingMilestone;
import fr.recours.rcp.MeetingNears;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says, each day, which milestone a coming meeting has reached: the last one alone, so that nothing outdated is told after a stop. */
@Component
class Milestones {

    private final MeetingRepository meetings;
    private final AgendaItemRepository items;
    private final MonthlyRecurrence recurrence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Milestones(
            MeetingRepository meetings,
            AgendaItemRepository items,
            MonthlyRecurrence recurrence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
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
                waiting));
    }
}
