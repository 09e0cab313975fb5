package fr.recours.referral.internal;

/** What must hold for a step beside state and role (portal.md §3.2). Whoever asks for the step shows that it does. */
enum Guard {
    /** An active physician of the centre answers for the draft. */
    PHYSICIAN_NAMED,
    /** T1: the minimum set, a question, the patient informed, nothing unreadable. */
    SUBMITTABLE,
    /** T2: an active coordinator is named. */
    COORDINATOR_NAMED,
    /** T3: at least one typed item, each well formed, and a day in the future. */
    TYPED_REQUEST,
    /** T4: every item answered or waived. */
    ALL_SETTLED,
    /** The number of the patient's own doctor can be one. */
    DOCTOR_IDENTIFIED,
    /** The patient's own doctor is named. */
    DOCTOR_NAMED,
    /** T5: priority, minutes and at least one specialty. */
    TRIAGE_DECIDED,
    /** T6: a physician of the reference centre agrees. */
    PHYSICIAN_AGREED,
    /** T6: why, and where to instead, in words. */
    ORIENTATION_GIVEN,
    /** T7: before the cut-off and within the minutes, or with the reason for an exception. */
    PLACE_FOUND,
    /** T8: a reason once the agenda is frozen. */
    REMOVAL_JUSTIFIED,
    /** T9: the meeting is running. */
    SESSION_RUNS,
    /** T10: the outcome is coded. */
    OUTCOME_CODED,
    /** T10: three physicians of different specialties, or the outcome says that they were not. */
    QUORUM,
    /** T11: why it was not discussed. */
    CAUSE_CODED,
    /** T12: outcome complete, signed with fresh strong authentication, not by its author alone. */
    OPINION_SIGNED,
    /** T13: an obligation follows, or the referrer acknowledged. */
    ACKNOWLEDGED,
    /** T14: nothing is owed any more. */
    NOTHING_OWED,
    /** T14: what became of the opinion is known, or was asked for three times. */
    OUTCOME_RECORDED,
    /** T15: what changed since the last opinion, or the coordinator's reason. */
    CHANGE_TOLD,
    /** T16, T17: a reason. */
    REASON_GIVEN,
    /** T18: a second person agrees. */
    SECOND_PERSON,
    /** T18: no opinion was ever given. */
    NO_OPINION,
    /** T19: three reminders delivered, thirty days gone. */
    REMINDED_IN_VAIN,
    /** T19, back: closed for want of an answer, less than six months ago. */
    REOPENABLE
}
