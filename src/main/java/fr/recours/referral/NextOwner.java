package fr.recours.referral;

/** Whose move it is: exactly one for every referral that is not over (portal.md §3.6, I1). */
public enum NextOwner {
    REFERRER,
    COORDINATION,
    CHAIR,
    NOBODY
}
