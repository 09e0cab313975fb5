package fr.recours.referral;

/** The states of a referral (portal.md §3.1). */
public enum ReferralState {
    DRAFT,
    SUBMITTED,
    TRIAGE,
    INFO_REQUESTED,
    ACCEPTED,
    SCHEDULED,
    IN_SESSION,
    OPINION_PENDING,
    OPINION_ISSUED,
    FOLLOW_UP,
    CLOSED,
    DECLINED,
    WITHDRAWN,
    ENTERED_IN_ERROR
}
