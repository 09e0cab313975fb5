package fr.recours.rcp.internal;

import fr.recours.rcp.internal.papers.MeetingSheet;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** Tells papers when and where a meeting is. */
@Component
class MeetingSheets {

    private final RcpProperties properties;

    MeetingSheets(RcpProperties properties) {
        this.properties = properties;
    }

    MeetingSheet of(MeetingEntity meeting) {
        ZonedDateTime start = meeting.startAt().atZone(properties.zone());
        return new MeetingSheet(
                start, start.plusMinutes(meeting.durationMinutes()), meeting.place(), meeting.written());
    }
}
