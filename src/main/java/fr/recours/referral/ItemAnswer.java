package fr.recours.referral;

import fr.recours.matching.Observation;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to one item.
 *
 * @param facts for a datum or a table; none when they cannot be had, and then the words say why
 */
public record ItemAnswer(@Nullable AnsweredFacts facts, String words) {

    public static ItemAnswer of(Observation value) {
        return new ItemAnswer(new AnsweredFacts.Datum(value), "");
    }

    public static ItemAnswer of(String words) {
        return new ItemAnswer(null, words);
    }

    /** Nothing is answered yet. */
    public boolean isEmpty() {
        return facts == null && words.isBlank();
    }
}
