package fr.recours.rcp;

/** The states of an obligation (portal.md §3.3). The first three are open. */
public enum ObligationState {
    UPCOMING,
    DUE,
    OVERDUE,
    MET,
    CANCELLED;

    public boolean isOpen() {
        return compareTo(OVERDUE) <= 0;
    }
}
