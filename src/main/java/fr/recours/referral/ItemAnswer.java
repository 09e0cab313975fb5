package fr.recours.referral;

import fr.recours.matching.Observation;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to one item.
 *
 * @param value for a datum; none when it cannot be had, and then the words say why
 */
public record ItemAnswer(@Nullable Observation value, String words) {

    public static ItemAnswer of(Observation value) {
        return new ItemAnswer(value, "");
    }

    public static ItemAnswer of(String words) {
        return new ItemAnswer(null, words);
    }

    /** Nothing is answered yet. */
    public boolean isEmpty() {
        return value == null && words.isBlank();
    }
}
