package fr.recours.matching;

import org.jspecify.annotations.Nullable;

/**
 * One dated value of a data element.
 *
 * @param key key of the data element in the dictionary (clinical.md part D)
 * @param measuredOn when it was measured; none when not told
 */
public record Observation(String key, Value value, @Nullable PartialDate measuredOn) {}
