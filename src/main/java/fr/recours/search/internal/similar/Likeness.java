package fr.recours.search.internal.similar;

import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How alike two cases are: Gower's mean over what is known of both, numbers on the scale of what is usual (clinical.md part D),
 * what programmes ask for counting double. Little in common says little: the mean is drawn towards nought. Words both texts have
 * speak for likeness; those of one text alone do not speak against it, for what is not written may be so all the same.
 */
final class Likeness {

    /** So much must be known of both for the mean to count half. */
    private static final double LITTLE = 6;

    /** Two numbers so far apart, as a share of the usual range, are wholly different. */
    private static final double FAR = 0.5;

    private static final double RELEVANT = 2;

    /** All telling words shared count as three elements programmes ask for, on which both agree. */
    private static final double WRITTEN = 3 * RELEVANT;

    private final Dictionary dictionary;
    private final Set<String> relevant;

    /** @param relevant keys of the elements programmes ask for */
    Likeness(Dictionary dictionary, Set<String> relevant) {
        this.dictionary = dictionary;
        this.relevant = Set.copyOf(relevant);
    }

    /**
     * How alike, and by what.
     *
     * @param degree from 0, nothing, to nearly 1
     * @param by the keys of what makes them alike, what counts most first
     */
    record Alike(double degree, List<String> by) {}

    private record Part(String key, double weight, double likeness) {

        double counts() {
            return weight * likeness;
        }
    }

    /** @param written how much of what the words of one tell those of the other tell too, from 0 to 1 */
    Alike of(ClinicalVector one, ClinicalVector other, double written) {
        List<Part> parts = new ArrayList<>();
        one.features().forEach((key, mine) -> Stream.ofNullable(other.features().get(key))
                .map(theirs -> part(key, mine, theirs))
                .forEach(parts::add));
        double weight = parts.stream().mapToDouble(Part::weight).sum();
        double sum = parts.stream().mapToDouble(Part::counts).sum();
        List<String> by = parts.stream()
                .filter(part -> part.likeness() >= 0.6)
                .sorted(Comparator.comparingDouble(Part::counts).reversed().thenComparing(Part::key))
                .map(Part::key)
                .toList();
        double said = WRITTEN * written;
        return new Alike((sum + said) / (weight + said + LITTLE), by);
    }

    private Part part(String key, Feature mine, Feature theirs) {
        double weight = (relevant.contains(key) ? RELEVANT : 1) * Feature.telling(mine, theirs);
        return new Part(key, weight, Feature.likeness(mine, theirs, scale(key, mine)));
    }

    private double scale(String key, Feature feature) {
        return feature instanceof Feature.Amount(double value)
                ? dictionary.find(key).flatMap(Likeness::usual).orElse(Math.max(1, Math.abs(value)))
                : 1;
    }

    private static Optional<Double> usual(DataElement element) {
        Range range = element.soft();
        if (range == null || range.min() == null || range.max() == null) {
            return Optional.empty();
        }
        double width = range.max().subtract(range.min()).doubleValue();
        return width > 0 ? Optional.of(FAR * width) : Optional.empty();
    }
}
