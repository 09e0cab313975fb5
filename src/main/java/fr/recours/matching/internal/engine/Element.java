package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.text.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data element and how it is derived, with what is the same in every case: what is told of it where it is not recorded, and of
 * a yes or a no without a date.
 */
final class Element {

    private final DataElement element;
    private final Derivations.Sources sources;
    private final List<Step> derivations;
    private final Judged missing;
    private final Judged yes;
    private final Judged no;
    private final Common common = new Common();

    /** @param derivations the rules that derive it, in their order */
    Element(DataElement element, Derivations.Sources sources, List<Step> derivations) {
        this.element = element;
        this.sources = sources;
        this.derivations = derivations;
        this.missing = leaf(Course.UNKNOWN, Finding.NONE, UnknownReason.NEVER_RECORDED);
        this.yes = leaf(Course.MET, Values.YES, null);
        this.no = leaf(Course.NOT_MET, Values.NO, null);
    }

    private Judged leaf(Course course, Bilingual value, @Nullable UnknownReason unknown) {
        return Judged.leaf(course, Finding.bare(element.key(), element.label(), value, unknown))
                .common();
    }

    DataElement data() {
        return element;
    }

    Derivations.Sources sources() {
        return sources;
    }

    List<Step> derivations() {
        return derivations;
    }

    /** Nothing is recorded, nor derived from anything. */
    Judged missing() {
        return missing;
    }

    /** What it comes to in many cases where it is derived. */
    Common common() {
        return common;
    }

    /** Recorded as yes or as no, at no date. */
    Judged stated(boolean present) {
        return present ? yes : no;
    }
}
