package fr.recours.matching;

import org.jspecify.annotations.Nullable;

/**
 * What a case tells and may tell the source of.
 *
 * @param <T> itself
 */
public interface Sourced<T extends Sourced<T>> {

    /** Where it comes from; none when not told. */
    @Nullable
    Source source();

    /** The same from elsewhere. */
    T from(@Nullable Source otherSource);

    /** The same, wherever it comes from. */
    default T bare() {
        return from(null);
    }
}
