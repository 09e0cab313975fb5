package fr.recours.matching;

import org.jspecify.annotations.Nullable;

/**
 * One line of an explanation.
 *
 * @param elementKey the data element it rests on; none when it rests on several or on none
 * @param value the value, written with its unit; empty when there is none
 * @param threshold what was asked of it
 * @param measuredOn date of the value
 * @param stale older at the reference date than a value of its element may be: it counts, and should be renewed (clinical.md A.0)
 * @param source where the value comes from; none when not told
 * @param truth whether what is asked holds
 * @param unknown why it is unknown; none when it is known
 * @param standing the same for the case: under a non-inclusion or a "not", what holds is turned
 * @param note formula and inputs of a derived value, or a remark; empty when there is none
 */
public record Reason(
        @Nullable String elementKey,
        Bilingual label,
        Bilingual value,
        Bilingual threshold,
        @Nullable PartialDate measuredOn,
        boolean stale,
        @Nullable Source source,
        Truth truth,
        @Nullable UnknownReason unknown,
        Standing standing,
        Bilingual note) {

    /** What tells most reasons apart is enough. */
    @Override
    public int hashCode() {
        return label.fr().hashCode() * 31 + threshold.fr().hashCode();
    }
}
