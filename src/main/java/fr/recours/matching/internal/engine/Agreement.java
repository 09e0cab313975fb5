package fr.recours.matching.internal.engine;

import fr.recours.matching.Truth;
import java.util.List;

/** What several possible readings say together: something only when they all say it. */
final class Agreement {

    private Agreement() {}

    static Truth of(List<Truth> readings) {
        if (readings.isEmpty()) {
            return Truth.UNKNOWN;
        }
        Truth first = readings.getFirst();
        return readings.stream().allMatch(reading -> reading == first) ? first : Truth.UNKNOWN;
    }
}
