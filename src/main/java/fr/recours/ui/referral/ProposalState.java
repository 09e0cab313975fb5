package fr.recours.ui.referral;

import java.util.Locale;

/** What became of something read in the letter. */
enum ProposalState {
    /** Waits for a person: no fact, and no part of any verdict. */
    PROPOSED,
    /** Waits too, and differs from what was typed: what was typed stays until a person replaces it. */
    CLASHING,
    /** Taken, or typed just so. */
    ACCEPTED,
    /** Not wanted. */
    DISMISSED;

    boolean isOpen() {
        return this == PROPOSED || this == CLASHING;
    }

    /** The class of what shows it. */
    String look() {
        return "is-" + name().toLowerCase(Locale.ROOT);
    }
}
