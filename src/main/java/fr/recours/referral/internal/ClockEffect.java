package fr.recours.referral.internal;

/** What a step does to the deadline. */
enum ClockEffect {
    /** The new state's own clock starts: a case that comes back gets a new interval. */
    STARTS,
    /** It runs on. */
    KEEPS,
    /** The coordination's stands still; the referrer's starts. */
    PAUSES,
    /** The coordination's runs on where it stood. */
    RESUMES
}
