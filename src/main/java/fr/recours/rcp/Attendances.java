package fr.recours.rcp;

import fr.recours.shared.PersonId;
import java.util.List;
import java.util.Set;

/**
 * Who came to a meeting, who keeps out of a case. The coordination and the chair write presence; a member may declare their
 * own conflict of interest.
 */
public interface Attendances {

    /** Those expected at a meeting and its guests, members first. */
    List<Attendee> of(MeetingId meeting);

    /** @throws fr.recours.shared.RefusedException once the meeting has ended */
    void note(MeetingId meeting, AttendeeId attendee, Presence presence);

    /** Somebody without an account came. */
    AttendeeId welcome(MeetingId meeting, Guest guest);

    /** Who may decide about a case now. */
    Quorum quorum(AgendaItemId item);

    /** Somebody keeps out of a case, and no longer counts in its quorum. */
    void declareConflict(AgendaItemId item, PersonId person);

    /** Those who keep out of a case. */
    Set<PersonId> conflicts(AgendaItemId item);
}
