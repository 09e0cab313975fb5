package fr.recours.matching.internal.lint;

import fr.recours.matching.internal.rule.Rule;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How two parts of a rule stand to each other. */
final class Pairs {

    private Pairs() {}

    /** Whether they can never hold together. */
    static boolean exclusive(Rule one, Rule other) {
        return opposite(one, other)
                || sample(one, other).filter(sample -> sample.both().isEmpty()).isPresent();
    }

    /** Whether one of them always holds. */
    static boolean exhaustive(Rule one, Rule other) {
        return opposite(one, other)
                || sample(one, other).filter(Sample::complete).isPresent();
    }

    /**
     * The one that changes nothing beside the other.
     *
     * @param all whether both must hold, or one is enough
     */
    static @Nullable Rule needless(Rule one, Rule other, boolean all) {
        if (one.equals(other) || holdsIn(other, one, all)) {
            return other;
        }
        if (holdsIn(one, other, all)) {
            return one;
        }
        Sample sample = sample(one, other).orElse(null);
        if (sample == null) {
            return null;
        }
        // Beside "at least 5", "at least 3" says nothing more when both must hold; when one is enough, "at least 5"
        // does not.
        if (sample.first().containsAll(sample.second())) {
            return all ? one : other;
        }
        return sample.second().containsAll(sample.first()) ? (all ? other : one) : null;
    }

    /** Whether a part is joined, the other way round, of parts of which one stands there already: "a or a and b". */
    private static boolean holdsIn(Rule joined, Rule part, boolean all) {
        boolean otherWay = all ? joined instanceof Rule.Any : joined instanceof Rule.All;
        return otherWay && joined.children().contains(part);
    }

    private static boolean opposite(Rule one, Rule other) {
        return new Rule.Not(one).equals(other) || new Rule.Not(other).equals(one);
    }

    /** Of the numbers tried, those that fulfil each. */
    private record Sample(Set<BigDecimal> tried, Set<BigDecimal> first, Set<BigDecimal> second) {

        Set<BigDecimal> both() {
            return tried.stream()
                    .filter(first::contains)
                    .filter(second::contains)
                    .collect(Collectors.toSet());
        }

        boolean complete() {
            return tried.stream().allMatch(number -> first.contains(number) || second.contains(number));
        }
    }

    private static Optional<Sample> sample(Rule one, Rule other) {
        Claim first = Claim.of(one).orElse(null);
        Claim second = Claim.of(other).orElse(null);
        if (first == null || second == null || !first.about().equals(second.about())) {
            return Optional.empty();
        }
        Set<BigDecimal> tried = first.tried(second);
        return Optional.of(new Sample(tried, first.among(tried), second.among(tried)));
    }
}
