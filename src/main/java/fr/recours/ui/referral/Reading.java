package fr.recours.ui.referral;

import fr.recours.matching.Value;

/** What stands in a field: nothing, a value, or a text that cannot be taken and why. */
sealed interface Reading {

    /** Nothing typed: the element is unknown. */
    record Blank() implements Reading {}

    /** A value in the unit of the data element. */
    record Taken(Value value) implements Reading {}

    /**
     * Typed, but unreadable or impossible: the text stays in the field and is not part of the case.
     *
     * @param message what to do, in the reader's language
     */
    record Refused(String message) implements Reading {}
}
