package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.PartialDate;
import fr.recours.matching.UnknownReason;
import org.jspecify.annotations.Nullable;

/**
 * What a leaf of a rule found in the case.
 *
 * @param value as written to a reader; empty when there is none
 * @param note how a value was derived, or a remark; empty when there is none
 */
public record Finding(
        @Nullable String elementKey,
        Bilingual label,
        Bilingual value,
        Bilingual threshold,
        @Nullable PartialDate measuredOn,
        boolean stale,
        @Nullable UnknownReason unknown,
        Bilingual note) {

    static final Bilingual NONE = new Bilingual("", "");

    /** It found nothing, and that is no gap: it stands in the tree, not among the reasons. */
    boolean silent() {
        return value.equals(NONE) && unknown == null;
    }
}
