package fr.recours.matching;

import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from, as far as it is told (clinical.md part D: each measured value carries its method and its source).
 *
 * @param quotation the words of a letter it was taken from
 * @param document what else it was taken from, in a few words: a report, its date
 * @param method how it was measured
 */
public record Source(
        @Nullable String quotation,
        @Nullable String document,
        @Nullable String method) {

    /** The words of a letter. */
    public static Source quoted(String words) {
        return new Source(words, null, null);
    }
}
