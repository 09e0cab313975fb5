package fr.recours.rcp.internal;

import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.internal.AgendaItemRepository.Load;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns meetings into what other modules read, with the minutes their agendas take. */
@Component
class MeetingSummaries {

    private final AgendaItemRepository items;
    private final MonthlyRecurrence recurrence;
    private final RcpProperties properties;

    MeetingSummaries(AgendaItemRepository items, MonthlyRecurrence recurrence, RcpProperties properties) {
        this.recurrence = recurrence;
        this.items = items;
        this.properties = properties;
    }

    MeetingSummary of(MeetingEntity meeting) {
        return of(List.of(meeting)).getFirst();
    }

    List<MeetingSummary> of(List<MeetingEntity> meetings) {
        List<UUID> ids = meetings.stream().map(MeetingEntity::id).toList();
        Map<UUID, Load> loads = ids.isEmpty()
                ? Map.of()
                : items.loads(ids).stream().collect(Collectors.toMap(Load::getMeetingId, Function.identity()));
        return meetings.stream()
                .map(meeting -> {
                    Load load = loads.get(meeting.id());
                    return load == null
                            ? summary(meeting, 0, 0)
                            : summary(meeting, Math.toIntExact(load.getMinutes()), Math.toIntExact(load.getItems()));
                })
                .toList();
    }

    private MeetingSummary summary(MeetingEntity meeting, int minutes, int itemCount) {
        ZonedDateTime start = meeting.startAt().atZone(properties.zone());
        return new MeetingSummary(
                new MeetingId(meeting.id()),
                start,
                start.plusMinutes(meeting.durationMinutes()),
                meeting.place(),
                properties.inEnglish(meeting.place()),
                meeting.videoLink(),
                meeting.state(),
                meeting.cutOff(),
                meeting.publishAt(),
                recurrence.milestones(meeting.day()),
                meeting.capacityMinutes(),
                minutes,
                itemCount);
    }
}
