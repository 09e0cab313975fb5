package fr.recours.matching.internal.engine;

import fr.recours.matching.Truth;
import java.util.List;
import java.util.function.Function;

/** What several possible readings say together: something only when they all say it. */
final class Agreement {

    private Agreement() {}

    /** @param said what a reading says */
    static <T> Truth of(List<T> readings, Function<T, Truth> said) {
        if (readings.size() == 1) {
            return said.apply(readings.getFirst());
        }
        Truth agreed = null;
        for (T reading : readings) {
            Truth truth = said.apply(reading);
            if (agreed != null && truth != agreed) {
                return Truth.UNKNOWN;
            }
            agreed = truth;
        }
        return agreed == null ? Truth.UNKNOWN : agreed;
    }

    static Truth of(Truth one, Truth other) {
        return one == other ? one : Truth.UNKNOWN;
    }
}
