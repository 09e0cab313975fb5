package fr.recours.rcp.internal;

import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingTimes;
import fr.recours.rcp.Member;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads when meetings are. */
@Component
class StoredMeetingTimes implements MeetingTimes {

    private final MeetingRepository meetings;
    private final AttendeeStore attendees;

    StoredMeetingTimes(MeetingRepository meetings, AttendeeStore attendees) {
        this.meetings = meetings;
        this.attendees = attendees;
    }

    @Override
    @Transactional(readOnly = true)
    public MeetingTime of(MeetingId id) {
        return meetings.findById(id.value())
                .map(meeting -> new MeetingTime(
                        meeting.startAt(),
                        meeting.startAt().plus(Duration.ofMinutes(meeting.durationMinutes())),
                        PublishedStates.contains(meeting.state()),
                        meeting.written() ? meeting.answerBy() : null))
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

    @Override
    public Set<PersonId> members() {
        return attendees.members().stream().map(Member::person).collect(Collectors.toUnmodifiableSet());
    }
}
