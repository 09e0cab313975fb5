package fr.recours.letter;

import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of a data element, read out of a letter.
 *
 * @param key key of the data element (clinical.md part D)
 * @param value in the unit of the data element
 * @param written number and unit as written, when the unit is another one; else none
 * @param measuredOn when it was measured, as precisely as the letter tells; none when it does not
 * @param quotations the words that tell it; never empty
 */
public record ReadValue(
        String key,
        Value value,
        Value.@Nullable Quantity written,
        @Nullable PartialDate measuredOn,
        List<Quotation> quotations) {

    public ReadValue {
        quotations = List.copyOf(quotations);
    }
}
