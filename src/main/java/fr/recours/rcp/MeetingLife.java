package fr.recours.rcp;

import java.util.List;

/**
 * What people do with a whole meeting; the clock does the rest. Each call is one transaction that holds the meeting's row
 * first, and throws {@link fr.recours.shared.RefusedException} with the reason when the meeting's state forbids it.
 */
public interface MeetingLife {

    /** Adds a meeting beside the monthly ones; for the coordination. */
    MeetingId add(MeetingPlan plan);

    /**
     * Changes when, where and how long it is held, before it begins; for the coordination. Its deadlines follow its day, except
     * for what went by once its agenda is published; its cases are judged at the new day; who keeps its hour free is told.
     *
     * @throws fr.recours.shared.RefusedException when another meeting begins then, or its cases need more minutes
     */
    void reschedule(MeetingId id, MeetingPlan plan);

    /** Freezes the agenda and shows it to the members, before its hour; for the coordination. */
    void publish(MeetingId id);

    /**
     * Opens it; for the chair and the coordination. An agenda not yet published is published first, and cases nobody has
     * confirmed go to a later meeting.
     *
     * @param chairReason the chair's written reason to carry over again what {@link #carriedOnceTooOften} names; else empty
     */
    void start(MeetingId id, String chairReason);

    /**
     * References of the cases its start would carry over for the third time or more: the RCP wanted them at this meeting, and
     * nobody has confirmed their place. For the chair and the coordination; empty for a meeting that has begun.
     */
    List<String> carriedOnceTooOften(MeetingId id);

    /** Ends it. Refused while a case is neither discussed nor deferred nor removed. */
    void end(MeetingId id);

    /**
     * Cancels it: every case goes to a later meeting with room, in their order, those that stand first and the urgent
     * ones before the cases already there; or none does.
     *
     * @param reason why, in words; never blank
     */
    void cancel(MeetingId id, String reason);
}
