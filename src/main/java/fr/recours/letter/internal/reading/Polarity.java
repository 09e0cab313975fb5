package fr.recours.letter.internal.reading;

/**
 * What a letter says of a finding.
 *
 * @param kind how it is said
 * @param from index of the first token that says so
 * @param to index after the last one
 */
record Polarity(Kind kind, int from, int to) {

    /** How a finding is said. */
    enum Kind {
        AFFIRMED,
        DENIED,
        NORMAL,
        /** Nothing that can be relied on. */
        OPEN
    }
}
