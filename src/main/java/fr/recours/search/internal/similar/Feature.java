package fr.recours.search.internal.similar;

import java.util.HashSet;
import java.util.Set;

/** One known thing about a case, as it is compared. What is not known is no feature: it makes cases neither alike nor different. */
sealed interface Feature {

    /** A number, in the element's own unit. */
    record Amount(double value) implements Feature {}

    /** Yes or no. */
    record Yes(boolean present) implements Feature {}

    /** Codes, or drugs that were given. */
    record Several(Set<String> codes) implements Feature {
        public Several {
            codes = Set.copyOf(codes);
        }
    }

    /**
     * How alike two of one kind are, from 0 to 1 (Gower).
     *
     * @param scale the difference between two numbers that makes them wholly different
     */
    static double likeness(Feature one, Feature other, double scale) {
        return switch (one) {
            case Amount(double mine)
            when other instanceof Amount(double theirs) -> Math.max(0, 1 - Math.abs(mine - theirs) / scale);
            case Yes mine -> mine.equals(other) ? 1 : 0;
            case Several(Set<String> mine) when other instanceof Several(Set<String> theirs) -> shared(mine, theirs);
            default -> 0;
        };
    }

    /** How much being alike in it says: that both lack a finding says little, hardly any case has it. */
    static double telling(Feature one, Feature other) {
        return one instanceof Yes(boolean mine) && other instanceof Yes(boolean theirs) && !mine && !theirs ? 0.2 : 1;
    }

    private static double shared(Set<String> mine, Set<String> theirs) {
        Set<String> all = new HashSet<>(mine);
        all.addAll(theirs);
        Set<String> both = new HashSet<>(mine);
        both.retainAll(theirs);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }
}
