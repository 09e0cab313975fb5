package fr.recours.ui.referral;

import fr.recours.matching.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table in two versions of a case.
 *
 * @param before null for one that came
 * @param after null for one that went
 */
record LinePair<T extends Sourced<T>>(
        @Nullable T before, @Nullable T after) {

    /**
     * Pairs the lines of two versions, whatever their order: those that say the same first, then by each rule, the surest first.
     *
     * @return those that differ: as they stand now, then those that went
     */
    static <T extends Sourced<T>> List<LinePair<T>> of(List<T> before, List<T> after, List<BiPredicate<T, T>> alike) {
        List<T> old = new ArrayList<>(before);
        List<T> now = new ArrayList<>(after);
        List<LinePair<T>> pairs = new ArrayList<>();
        pair(old, now, (one, other) -> one.bare().equals(other.bare()));
        for (BiPredicate<T, T> rule : alike) {
            pairs.addAll(pair(old, now, rule));
        }
        now.forEach(come -> pairs.add(new LinePair<>(null, come)));
        old.forEach(gone -> pairs.add(new LinePair<>(gone, null)));
        return pairs;
    }

    /** Takes the pairs of a rule out of both. */
    private static <T extends Sourced<T>> List<LinePair<T>> pair(List<T> old, List<T> now, BiPredicate<T, T> rule) {
        List<LinePair<T>> pairs = new ArrayList<>();
        for (T line : List.copyOf(now)) {
            Optional<T> same = old.stream().filter(was -> rule.test(was, line)).findFirst();
            if (same.isPresent()) {
                old.remove(same.get());
                now.remove(line);
                pairs.add(new LinePair<>(same.get(), line));
            }
        }
        return pairs;
    }
}
