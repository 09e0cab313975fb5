package fr.recours.rcp;

import fr.recours.referral.ReferralId;

/** Something the nightly check found left lying. */
public record Forgotten(Kind kind, ReferralId referral, String reference) {

    /** What is wrong. */
    public enum Kind {
        /** To be discussed again at a date that has passed, and on no agenda. */
        REDISCUSSION_WITHOUT_MEETING,
        /** Deferred, not over, and on no agenda. */
        DEFERRED_WITHOUT_SUCCESSOR,
        /** On the agenda of a meeting whose day has passed. */
        ON_A_PAST_MEETING,
        /** A living referral without a deadline its state asks for. */
        WITHOUT_CLOCK,
        /** Asked in writing, and nobody concluded by the day it was to be answered. */
        CONSULTATION_NOT_CONCLUDED,
        /** At a meeting that ended more than five working days ago and has no minutes. */
        WITHOUT_MINUTES,
        /** Decided in writing, signed, and a meeting has been held since without confirming it. */
        NOT_CONFIRMED,
        /** After an opinion, with nothing owed any more, and not closed by the day after. */
        NOT_CLOSED
    }
}
