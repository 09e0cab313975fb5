package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Source;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.text.Values;
import java.util.List;
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
        @Nullable Source source,
        @Nullable UnknownReason unknown,
        Bilingual note) {

    static final Bilingual NONE = new Bilingual("", "");

    /** One that rests on no single measured value. */
    Finding(
            @Nullable String elementKey,
            Bilingual label,
            Bilingual value,
            Bilingual threshold,
            @Nullable UnknownReason unknown,
            Bilingual note) {
        this(elementKey, label, value, threshold, null, false, null, unknown, note);
    }

    /** Without date, threshold or note. */
    static Finding bare(@Nullable String key, Bilingual label, Bilingual value, @Nullable UnknownReason unknown) {
        return new Finding(key, label, value, NONE, unknown, NONE);
    }

    /** What was found at an element whose latest observations are these. */
    static Finding observed(
            DataElement element, List<Observation> latest, Facts facts, Bilingual threshold, Truth truth) {
        Observation first = latest.isEmpty() ? null : latest.getFirst();
        UnknownReason unknown = truth != Truth.UNKNOWN
                ? null
                : first == null ? UnknownReason.NEVER_RECORDED : UnknownReason.CONFLICTING_VALUES;
        return new Finding(
                element.key(),
                element.label(),
                Values.different(latest, observation -> Values.of(element, observation.value())),
                threshold,
                first == null ? null : first.measuredOn(),
                first != null && facts.stale(first.measuredOn(), element),
                first == null ? null : first.source(),
                unknown,
                NONE);
    }

    /** The same where "not recorded" is an answer, not a gap. */
    Finding known() {
        return new Finding(elementKey, label, value, threshold, measuredOn, stale, source, null, note);
    }

    /** The same, found there; as it is when that is not told. */
    Finding from(@Nullable Source told) {
        return told == null
                ? this
                : new Finding(elementKey, label, value, threshold, measuredOn, stale, told, unknown, note);
    }

    /** The same, measured on that day. */
    Finding of(@Nullable PartialDate day, boolean old) {
        return new Finding(elementKey, label, value, threshold, day, old, source, unknown, note);
    }

    /** It found nothing, and that is no gap: it stands in the tree, not among the reasons. */
    boolean silent() {
        return unknown == null && value.fr().isEmpty();
    }
}
