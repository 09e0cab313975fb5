package fr.recours.rcp;

import fr.recours.shared.PersonId;
import java.util.List;
import java.util.Set;

/**
 * Who belongs to the RCP, who came to a meeting, who is invited to a case, who keeps out of one. The coordination and the
 * chair write presence; a member may declare their own conflict of interest.
 */
public interface Attendances {

    /** The members in order of name. */
    List<Member> members();

    /** Makes a person a member or changes their specialty; for the coordination. */
    void enrol(Member member);

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

    /** Asks an expert for this case only; they may read it until a week after the meeting. */
    void invite(AgendaItemId item, PersonId expert);

    Set<PersonId> invited(AgendaItemId item);
}
