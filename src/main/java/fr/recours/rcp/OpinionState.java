package fr.recours.rcp;

/** The states of one version of an opinion (portal.md §3.3). */
public enum OpinionState {
    DRAFT,
    TO_SIGN,
    VALIDATED,
    RELEASED,
    DELIVERED,
    ACKNOWLEDGED;

    /** Signed: from here on never changed, only superseded. */
    public boolean isSigned() {
        return compareTo(VALIDATED) >= 0;
    }
}
