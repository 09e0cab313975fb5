package fr.recours.referral;

/**
 * The plain labels a tracking doctor sees (portal.md §3.1); never the opinion, never a clinical word. In the order a case comes
 * to them.
 */
public enum StatusLabel {
    RECEIVED,
    UNDER_STUDY,
    INFORMATION_REQUESTED,
    ACCEPTED,
    SCHEDULED,
    DISCUSSED,
    OPINION_ISSUED,
    FOLLOW_UP,
    CLOSED,
    NOT_RETAINED,
    WITHDRAWN
}
