package fr.recours.rcp;

/** Why a case was not discussed (portal.md §3.2, T11). */
public enum DeferralCause {
    TIME_OUT,
    MISSING_ITEM,
    EXPERT_ABSENT,
    REFERRER_ABSENT,
    TECHNICAL,
    QUORUM,
    /** The meeting itself was cancelled: nobody's fault, and not counted as a carry-over. */
    MEETING_CANCELLED
}
