package fr.recours.matching;

import org.jspecify.annotations.Nullable;

/**
 * One dated value of a data element.
 *
 * @param key key of the data element in the dictionary (clinical.md part D)
 * @param measuredOn when it was measured; none when not told
 * @param source where it comes from; none when not told
 */
public record Observation(
        String key,
        Value value,
        @Nullable PartialDate measuredOn,
        @Nullable Source source) implements Sourced<Observation> {

    /** One whose source is not told. */
    public Observation(String key, Value value, @Nullable PartialDate measuredOn) {
        this(key, value, measuredOn, null);
    }

    /** The same under another key. */
    public Observation under(String otherKey) {
        return new Observation(otherKey, value, measuredOn, source);
    }

    @Override
    public Observation from(@Nullable Source otherSource) {
        return new Observation(key, value, measuredOn, otherSource);
    }
}
