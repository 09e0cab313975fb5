package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value the letter may tell, before it is weighed against the others of its key.
 *
 * @param value in the unit of the data element
 * @param written the number and unit as written; none when they are those of {@code value}
 */
record Candidate(
        String key,
        Value value,
        Value.@Nullable Quantity written,
        @Nullable PartialDate date,
        Age age,
        List<Quotation> quotations) {

    /** How today the letter says the value is. */
    enum Age {
        EARLIER,
        PLAIN,
        NOW
    }

    static Candidate of(String key, Value value, Quotation quotation) {
        return new Candidate(key, value, null, null, Age.PLAIN, List.of(quotation));
    }

    Candidate on(@Nullable PartialDate day) {
        return new Candidate(key, value, written, day, age, quotations);
    }
}
