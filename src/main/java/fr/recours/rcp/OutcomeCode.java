package fr.recours.rcp;

/** What an RCP decided, in one word (portal.md §3.3). */
public enum OutcomeCode {
    FAVOURABLE,
    FAVOURABLE_WITH_CONDITIONS,
    UNFAVOURABLE,
    WORK_UP_FIRST,
    REDISCUSS_AT,
    NEXT_RCP,
    OTHER_TREATMENT,
    OUT_OF_SCOPE,
    NO_RECOMMENDATION;

    /** Whether it says yes to the programme asked about. */
    public boolean accepts() {
        return this == FAVOURABLE || this == FAVOURABLE_WITH_CONDITIONS;
    }

    /** Whether it answers for one programme, or says that none is meant. */
    public boolean decidesOnProgramme() {
        return accepts() || this == UNFAVOURABLE;
    }

    /** Whether it cannot stand without a reason in words. */
    public boolean needsReason() {
        return this == UNFAVOURABLE || this == NO_RECOMMENDATION;
    }

    /** Whether it holds under conditions only. */
    public boolean needsConditions() {
        return this == FAVOURABLE_WITH_CONDITIONS;
    }

    /** Whether it names a day to discuss the case again. */
    public boolean rediscusses() {
        return this == WORK_UP_FIRST || this == REDISCUSS_AT;
    }
}
