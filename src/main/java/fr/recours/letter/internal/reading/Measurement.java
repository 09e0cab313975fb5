package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.matching.PartialDate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One number told of a measure.
 *
 * @param unit as in the dictionary; none when none was written
 * @param normal « N » stood in the place of a number
 * @param latest whether the words say it came after those before it
 * @param to index after the last token it is quoted with
 */
record Measurement(
        BigDecimal number,
        @Nullable String unit,
        boolean normal,
        @Nullable PartialDate date,
        Age age,
        boolean latest,
        int to) {

    /** A number told without date or age. */
    static Measurement plain(BigDecimal number, @Nullable String unit, int to) {
        return new Measurement(number, unit, false, null, Age.PLAIN, false, to);
    }

    Measurement as(Age other) {
        return new Measurement(number, unit, normal, date, other, latest, to);
    }

    Measurement on(PartialDate day) {
        return new Measurement(number, unit, normal, day, age, latest, to);
    }
}
