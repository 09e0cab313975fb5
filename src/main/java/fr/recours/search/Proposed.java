package fr.recours.search;

/**
 * Who was written to.
 *
 * @param physicians how many people
 * @param cases about how many cases; each has a message of its own
 */
public record Proposed(int physicians, int cases) {}
