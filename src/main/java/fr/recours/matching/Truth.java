package fr.recours.matching;

/** The three truth values of strong Kleene logic (clinical.md A.0). Unknown is never silently false. */
public enum Truth {
    MET,
    NOT_MET,
    UNKNOWN;

    public static Truth of(boolean value) {
        return value ? MET : NOT_MET;
    }

    public Truth not() {
        return switch (this) {
            case MET -> NOT_MET;
            case NOT_MET -> MET;
            case UNKNOWN -> UNKNOWN;
        };
    }

    public Truth and(Truth other) {
        if (this == NOT_MET || other == NOT_MET) {
            return NOT_MET;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : MET;
    }

    public Truth or(Truth other) {
        return not().and(other.not()).not();
    }
}
