package fr.recours.referral;

/** What the deadline of a state is counted from (portal.md §3.1). */
public enum ReferralClock {
    /** Said to have no deadline. */
    NONE,
    /** Working days from the submission; it stands still while the referrer is asked. */
    TRIAGE,
    /** The day named in the request for information. */
    REQUEST,
    /** The next meeting a case can still be put on: told by whoever keeps meetings. */
    CUT_OFF,
    /** The day of the meeting. */
    SESSION,
    /** Working days from the meeting to the signed opinion. */
    OPINION,
    /** Days from the opinion to its acknowledgement. */
    ACKNOWLEDGEMENT,
    /** The next obligation: told by whoever keeps obligations. */
    OBLIGATION
}
