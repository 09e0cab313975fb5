package fr.recours.rcp;

import java.util.EnumSet;
import java.util.Set;

/** Why a case was not discussed (portal.md §3.2, T11). */
public enum DeferralCause {
    TIME_OUT,
    MISSING_ITEM,
    EXPERT_ABSENT,
    REFERRER_ABSENT,
    TECHNICAL,
    QUORUM,
    /** The meeting itself was cancelled: nobody's fault, and not counted as a carry-over. */
    MEETING_CANCELLED,
    /** The RCP wanted it at this meeting, which began before anybody confirmed its place. */
    NOT_CONFIRMED,
    /** It stood first at this meeting, and the coordination put it off before that was held. */
    PUT_OFF;

    private static final int FREE = 2;

    /** Whether once more is the chair's alone, with a written reason (portal.md §3.4). @param carryOver how often it was before */
    public static boolean isTheChairs(int carryOver) {
        return carryOver >= FREE;
    }

    /** What the room may say of a case it does not hear. */
    public static Set<DeferralCause> ofTheRoom() {
        return EnumSet.complementOf(EnumSet.of(MEETING_CANCELLED, NOT_CONFIRMED, PUT_OFF));
    }
}
