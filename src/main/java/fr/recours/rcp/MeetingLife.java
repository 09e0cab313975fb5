package fr.recours.rcp;

/**
 * What people do with a whole meeting; the clock does the rest. Each call is one transaction that holds the meeting's row
 * first, and throws {@link fr.recours.shared.RefusedException} with the reason when the meeting's state forbids it.
 */
public interface MeetingLife {

    /** Freezes the agenda and shows it to the members, before its hour; for the coordination. */
    void publish(MeetingId id);

    /** Opens it; for the chair and the coordination. An agenda not yet published is published first. */
    void start(MeetingId id);

    /** Ends it. Refused while a case is neither discussed nor deferred nor removed. */
    void end(MeetingId id);

    /**
     * Cancels it: every case goes to a later meeting with room, in their order, those carried over and the urgent ones
     * before the cases already there; or none does.
     *
     * @param reason why, in words; never blank
     */
    void cancel(MeetingId id, String reason);
}
