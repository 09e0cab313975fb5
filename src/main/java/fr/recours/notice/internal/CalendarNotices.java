package fr.recours.notice.internal;

import fr.recours.access.Person;
import fr.recours.notice.NoticeTemplate;
import fr.recours.rcp.MeetingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Places in calendars, and the message that takes one back: a mail changes one place only, or programs read none of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CalendarNotices {

    /** Enough to tell two places of one person in one event apart. */
    private static final int KEY_PART = 8;

    private final CalendarPlaces places;
    private final Telling telling;

    CalendarNotices(CalendarPlaces places, Telling telling) {
        this.places = places;
        this.telling = telling;
    }

    CalendarChange reserve(MeetingId meeting, Person person, String reason) {
        return places.reserve(meeting, person, reason);
    }

    boolean kept(MeetingId meeting, Person person, String reason) {
        return places.kept(meeting, person, reason);
    }

    /**
     * Takes back the place kept for a reason, and says so where no other reason keeps it.
     *
     * @return whether there was one
     */
    boolean release(String eventKey, MeetingId meeting, Person person, String reason) {
        if (!places.kept(meeting, person, reason)) {
            return false;
        }
        places.release(meeting, person, reason).ifPresent(change -> tell(eventKey, person, change));
        return true;
    }

    /** Takes back whatever place is kept for a reason, at any meeting. */
    void releaseAll(String eventKey, Person person, String reason) {
        places.keptFor(person, reason).forEach(meeting -> release(eventKey, meeting, person, reason));
    }

    private void tell(String eventKey, Person person, CalendarChange change) {
        telling.tell(new NoticeOrder(
                eventKey + ":" + change.uid().toString().substring(0, KEY_PART),
                NoticeTemplate.PLACE_RELEASED,
                person,
                NoticeFacts.meeting(change.start()),
                null,
                change));
    }
}
