package fr.recours.letter.internal.reading;

import fr.recours.letter.ReadValue;
import fr.recours.matching.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Chooses the older lung function a fall is measured against: the one nearest to twelve months back (clinical.md A.1, I3a). */
final class Baseline {

    private static final int BEST_MONTHS = 12;

    private Baseline() {}

    /**
     * @param keys the values a baseline is made of
     * @return the values of one date, all older than today's of the same key; empty when there is none
     */
    static List<ReadValue> choose(
            List<ReadValue> earlier, Map<String, ReadValue> facts, List<String> keys, LocalDate reference) {
        Map<PartialDate, Map<String, ReadValue>> byDate = new TreeMap<>();
        for (ReadValue value : earlier) {
            ReadValue today = facts.get(value.key());
            PartialDate date = value.measuredOn();
            if (keys.contains(value.key())
                    && date != null
                    && today != null
                    && older(date, today.measuredOn(), reference)) {
                byDate.computeIfAbsent(date, day -> new LinkedHashMap<>()).putIfAbsent(value.key(), value);
            }
        }
        LocalDate best = reference.minusMonths(BEST_MONTHS);
        return byDate.entrySet().stream()
                .min(Comparator.comparingLong(
                        entry -> Math.abs(ChronoUnit.DAYS.between(entry.getKey().latest(), best))))
                .map(entry -> List.copyOf(entry.getValue().values()))
                .orElse(List.of());
    }

    private static boolean older(
            PartialDate date, @org.jspecify.annotations.Nullable PartialDate today, LocalDate reference) {
        return date.latest()
                .isBefore(Objects.requireNonNullElse(today, PartialDate.of(reference))
                        .earliest());
    }
}
