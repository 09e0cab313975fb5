package fr.recours.rcp;

import fr.recours.access.Person;
import fr.recours.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who came to a meeting, who keeps out of a case. The coordination and the chair write presence; everybody expected says of
 * themselves that they will not come, whoever reads a case that they keep out of it (portal.md §4).
 */
public interface Attendances {

    /** Those expected at a meeting and its guests, members first. */
    List<Attendee> of(MeetingId meeting);

    /** @throws fr.recours.shared.RefusedException once the meeting has ended */
    void note(MeetingId meeting, AttendeeId attendee, Presence presence);

    /** Somebody without an account came. */
    AttendeeId welcome(MeetingId meeting, Guest guest);

    /**
     * Somebody with an account came who is no member, one of {@link #known}.
     *
     * @throws fr.recours.shared.RefusedException when they are there already
     */
    AttendeeId welcome(MeetingId meeting, KnownGuest guest);

    /** The referrers of a meeting's cases, and the experts asked for one, as far as they are not among those expected; for officers. */
    List<Person> known(MeetingId meeting);

    /** The specialties expected at a meeting. */
    ExpectedQuorum expected(MeetingId meeting);

    /** What is noted of the signed-in person; empty for who is not expected. */
    Optional<Presence> own(MeetingId meeting);

    /**
     * The signed-in person will not come, or will after all.
     *
     * @throws fr.recours.shared.RefusedException once the meeting has begun
     */
    void excuse(MeetingId meeting, boolean absent);

    /** Who may decide about a case now. */
    Quorum quorum(AgendaItemId item);

    /** Somebody keeps out of a case, and no longer counts in its quorum. */
    void declareConflict(AgendaItemId item, PersonId person);

    /** Whether the signed-in person keeps out of a case they may read. */
    boolean keepsOut(AgendaItemId item);

    /** Those who keep out of a case. */
    Set<PersonId> conflicts(AgendaItemId item);
}
