package fr.recours.matching.internal.engine;

import fr.recours.matching.Explanation.Connective;
import fr.recours.matching.Reason;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the reasons off a judged rule: what decides first, then what is unknown, then the rest. None is left out. */
final class Reasons {

    private enum Rank {
        DECIDES,
        UNKNOWN,
        OTHER;

        private static final List<Rank> ALL = List.of(values());
    }

    private final Map<Reason, Rank> ranked = new LinkedHashMap<>();

    private Reasons() {}

    /** @param turned whether what holds stands against the case */
    static List<Reason> of(Judged judged, boolean turned) {
        Finding only = judged.finding();
        if (only != null && judged.children().isEmpty()) {
            return only.silent() ? List.of() : List.of(judged.reason(only, turned));
        }
        Reasons reasons = new Reasons();
        reasons.collect(judged, turned, true);
        List<Reason> sorted = new ArrayList<>(reasons.ranked.size());
        for (Rank rank : Rank.ALL) {
            reasons.ranked.forEach((reason, its) -> {
                if (its == rank) {
                    sorted.add(reason);
                }
            });
        }
        return sorted;
    }

    private void collect(Judged judged, boolean turned, boolean decides) {
        Finding finding = judged.finding();
        if (finding != null && finding.silent()) {
            return;
        }
        if (finding != null) {
            Rank rank = decides ? Rank.DECIDES : judged.now() == Truth.UNKNOWN ? Rank.UNKNOWN : Rank.OTHER;
            add(judged, finding, turned, rank);
            if (judged.now() == Truth.UNKNOWN && (finding.elementKey() == null || anyKnownInput(judged))) {
                judged.children().forEach(child -> unknownInputs(child, turned, rank));
            }
            return;
        }
        boolean below = judged.turnedBelow(turned);
        for (Judged child : judged.children()) {
            if (matters(judged, child)) {
                collect(child, below, decides && decides(judged, child));
            }
        }
    }

    /** A question to a person matters only while the rest does not answer it, a condition only while it is unknown. */
    private static boolean matters(Judged parent, Judged child) {
        Finding finding = child.finding();
        if (finding != null && finding.unknown() == UnknownReason.NEEDS_JUDGEMENT) {
            return parent.now() == Truth.UNKNOWN;
        }
        boolean condition = parent.connective() == Connective.CHOICE
                && child == parent.children().getFirst();
        return !condition || child.now() == Truth.UNKNOWN;
    }

    private void add(Judged judged, Finding finding, boolean turned, Rank rank) {
        ranked.merge(judged.reason(finding, turned), rank, (one, two) -> one.compareTo(two) < 0 ? one : two);
    }

    /** What a derived value still waits for. */
    private void unknownInputs(Judged judged, boolean turned, Rank rank) {
        Finding finding = judged.finding();
        if (finding != null && judged.now() == Truth.UNKNOWN) {
            add(judged, finding, turned, rank);
            return;
        }
        judged.children().forEach(child -> unknownInputs(child, turned, rank));
    }

    /** Whether a derived value waits only for some of its inputs: those are worth asking for. */
    private static boolean anyKnownInput(Judged judged) {
        for (Judged child : judged.children()) {
            if (child.finding() != null && child.now() != Truth.UNKNOWN || anyKnownInput(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean decides(Judged parent, Judged child) {
        Connective connective = parent.connective();
        if (connective == null) {
            return true;
        }
        return switch (connective) {
            case ALL_OF, ANY_OF -> child.now() == parent.now();
            case NOT -> true;
            case CHOICE -> {
                Judged condition = parent.children().getFirst();
                yield child == condition ? condition.now() == Truth.UNKNOWN : true;
            }
        };
    }
}
