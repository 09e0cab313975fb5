package fr.recours.rcp;

/** The states of one listing (portal.md §3.3). The first three are active: a referral has one active listing at most. */
public enum AgendaItemState {
    LISTED,
    FROZEN,
    RUNNING,
    DISCUSSED,
    DEFERRED,
    REMOVED
}
