package fr.recours.search.internal.facts;

import fr.recours.matching.CriterionOutcome;

/** How a criterion stands for a case, as far as its verdict asks. */
public enum Stand {
    SATISFIED,
    /** Against the case, and waiting alone does not help. */
    BLOCKING,
    /** Against the case, and waiting is all it takes. */
    WAITING,
    UNKNOWN;

    private static final Stand[] ALL = values();

    /** As it stands at the reference date. */
    public static Stand of(CriterionOutcome outcome) {
        return switch (outcome.standing()) {
            case SATISFIED -> SATISFIED;
            case BLOCKING -> outcome.timed() ? WAITING : BLOCKING;
            case UNKNOWN -> UNKNOWN;
        };
    }

    static Stand of(byte code) {
        return ALL[code];
    }

    byte code() {
        return (byte) ordinal();
    }
}
