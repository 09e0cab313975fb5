package fr.recours.notice.internal;

import fr.recours.access.Person;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingTimes;
import fr.recours.shared.PersonId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The places of meetings in people's calendars: one UID a meeting and person, a number that grows with each change. A place
 * with two reasons, two cases of one referrer for instance, is taken back with the last.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CalendarPlaces {

    /** The reason of who comes to every meeting. */
    static final String MEMBER = "member";

    private final EntityManager entities;
    private final MeetingTimes times;

    CalendarPlaces(EntityManager entities, MeetingTimes times) {
        this.entities = entities;
        this.times = times;
    }

    CalendarChange reserve(MeetingId meeting, Person person, String reason) {
        CalendarPlace place = find(meeting, person).orElseGet(() -> {
            CalendarPlace added = new CalendarPlace(meeting.value(), person.id().value());
            entities.persist(added);
            return added;
        });
        place.reserve(reason);
        return change(meeting, place);
    }

    boolean kept(MeetingId meeting, Person person, String reason) {
        return find(meeting, person).filter(place -> place.isFor(reason)).isPresent();
    }

    /** The meetings at which a place is kept for this reason. */
    List<MeetingId> keptFor(Person person, String reason) {
        return entities
                .createQuery(
                        "select p.meetingId from CalendarPlace p join p.reasons r"
                                + " where p.personId = :person and r = :reason",
                        UUID.class)
                .setParameter("person", person.id().value())
                .setParameter("reason", reason)
                .getResultList()
                .stream()
                .map(MeetingId::new)
                .toList();
    }

    /** Empty while another reason keeps the place, and when there was none. */
    Optional<CalendarChange> release(MeetingId meeting, Person person, String reason) {
        return find(meeting, person).filter(place -> place.release(reason)).map(place -> change(meeting, place));
    }

    /** Takes back everybody's place. */
    List<Changed> cancel(MeetingId meeting) {
        return changed(meeting, CalendarPlace::cancel);
    }

    /** Everybody's place, as the meeting is now. */
    List<Changed> renew(MeetingId meeting) {
        return changed(meeting, CalendarPlace::renew);
    }

    /** Who keeps the hour of a meeting free. */
    List<PersonId> kept(MeetingId meeting) {
        return entities
                .createQuery(
                        "select p.personId from CalendarPlace p where p.meetingId = :meeting and p.cancelled = false",
                        UUID.class)
                .setParameter("meeting", meeting.value())
                .getResultList()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /** One person's place, as the meeting is now; empty when there is none. */
    Optional<CalendarChange> renew(MeetingId meeting, Person person) {
        return find(meeting, person).filter(CalendarPlace::renew).map(place -> change(meeting, place));
    }

    private List<Changed> changed(MeetingId meeting, Predicate<CalendarPlace> change) {
        return entities
                .createQuery("from CalendarPlace p where p.meetingId = :meeting", CalendarPlace.class)
                .setParameter("meeting", meeting.value())
                .getResultList()
                .stream()
                .filter(change)
                .map(place -> new Changed(new PersonId(place.personId()), change(meeting, place)))
                .toList();
    }

    private Optional<CalendarPlace> find(MeetingId meeting, Person person) {
        return entities.createQuery(
                        "from CalendarPlace p where p.meetingId = :meeting and p.personId = :person",
                        CalendarPlace.class)
                .setParameter("meeting", meeting.value())
                .setParameter("person", person.id().value())
                .getResultStream()
                .findFirst();
    }

    private CalendarChange change(MeetingId meeting, CalendarPlace place) {
        MeetingTimes.MeetingTime time = times.of(meeting);
        return place.change(time.start(), time.end());
    }

    /** A place that changed, and whose it is. */
    record Changed(PersonId person, CalendarChange change) {}
}
