package fr.recours.matching.cql;

import fr.recours.matching.Truth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How often each define came out as what. */
final class Tally {

    private final Map<String, Map<Truth, Integer>> answers = new TreeMap<>();
    private int cases;
    private int leftOut;

    void beginCase() {
        cases++;
    }

    void add(String define, Truth truth) {
        answers.computeIfAbsent(define, key -> new EnumMap<>(Truth.class)).merge(truth, 1, Integer::sum);
    }

    /** An answer that cannot be compared. */
    void leaveOut() {
        leftOut++;
    }

    /** Each answer that some define gave less often than so many times, after the name of the define. */
    Set<String> rarerThan(int times) {
        Set<String> rare = new TreeSet<>();
        answers.forEach((define, counts) -> Arrays.stream(Truth.values())
                .filter(truth -> counts.getOrDefault(truth, 0) < times)
                .forEach(truth -> rare.add(define + " " + truth)));
        return rare;
    }

    @Override
    public String toString() {
        Map<Truth, Integer> sums = new EnumMap<>(Truth.class);
        answers.values().forEach(counts -> counts.forEach((truth, count) -> sums.merge(truth, count, Integer::sum)));
        return "%d cases, %d answers of %d defines compared (%s), %d left out"
                .formatted(
                        cases,
                        sums.values().stream().mapToInt(Integer::intValue).sum(),
                        answers.size(),
                        sums.entrySet().stream()
                                .map(sum -> sum.getValue() + " " + sum.getKey())
                                .collect(Collectors.joining(", ")),
                        leftOut);
    }
}
