package fr.recours.rcp;

/** The states of one version of an opinion (portal.md §3.3); the signature validates it and releases it in one act. */
public enum OpinionState {
    DRAFT,
    TO_SIGN,
    RELEASED,
    DELIVERED,
    ACKNOWLEDGED;

    /** Signed: from here on never changed, only superseded. */
    public boolean isSigned() {
        return compareTo(RELEASED) >= 0;
    }
}
