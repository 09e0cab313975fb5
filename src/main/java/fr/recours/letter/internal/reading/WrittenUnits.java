package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.DataElement;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Tells the units that stand in a letter. */
final class WrittenUnits {

    private final Page page;

    WrittenUnits(Page page) {
        this.page = page;
    }

    /** The unit written at a token; none when none is. */
    @Nullable
    String at(int index) {
        Hit hit = page.startingAt(index);
        return hit == null
                ? null
                : hit.term(Term.UnitName.class).map(Term.UnitName::unit).orElse(null);
    }

    /** The same; of two that are written alike (G/L and g/L) the one the element is read in. */
    @Nullable
    String at(int index, @Nullable DataElement element, BigDecimal number) {
        Hit hit = page.startingAt(index);
        if (hit != null && element != null) {
            for (Term term : hit.terms()) {
                if (term instanceof Term.UnitName(String name)
                        && Units.read(element, number, name).isPresent()) {
                    return name;
                }
            }
        }
        return at(index);
    }

    /** The index after the words known at a token. */
    int end(int index) {
        Hit hit = page.startingAt(index);
        return hit == null ? index + 1 : hit.to();
    }
}
