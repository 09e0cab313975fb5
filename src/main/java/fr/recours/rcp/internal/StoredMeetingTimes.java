package fr.recours.rcp.internal;

import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingTimes;
import fr.recours.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads when meetings are. */
@Component
class StoredMeetingTimes implements MeetingTimes {

    private final MeetingRepository meetings;

    StoredMeetingTimes(MeetingRepository meetings) {
        this.meetings = meetings;
    }

    @Override
    @Transactional(readOnly = true)
    public MeetingTime of(MeetingId id) {
        return meetings.findById(id.value())
                .map(meeting -> new MeetingTime(
                        meeting.startAt(),
                        meeting.startAt().plus(Duration.ofMinutes(meeting.durationMinutes())),
                        PublishedStates.contains(meeting.state())))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    @Transactional(readOnly = true)
    public List<MeetingId> between(Instant from, Instant until) {
        return meetings.findByWrittenFalseAndStartAtGreaterThanEqualOrderByStartAt(from).stream()
                .filter(meeting -> meeting.startAt().isBefore(until) && meeting.state() != MeetingState.CANCELLED)
                .map(meeting -> new MeetingId(meeting.id()))
                .toList();
    }
}
