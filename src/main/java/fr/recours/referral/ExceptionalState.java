package fr.recours.referral;

/** How far an exceptional access is. It opens the case in {@link #OPEN} and in no other state. */
public enum ExceptionalState {
    /** Waits for a second person. */
    ASKED,
    /** Nobody agreed in time. */
    LAPSED,
    /** Taken back, or refused by a second person. */
    REFUSED,
    OPEN,
    /** Ended before its time. */
    ENDED,
    /** Its time is over. */
    EXPIRED;

    /** Whether nothing can be done about it any more. */
    public boolean isOver() {
        return this != ASKED && this != OPEN;
    }
}
