package fr.recours.matching.internal.engine;

import fr.recours.matching.Explanation.Connective;
import fr.recours.matching.Reason;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the reasons off judged rules, one after the other: what decides first, then what is unknown, then the rest. None is left out. */
final class Reasons {

    private static final int SOME = 8;

    private enum Rank {
        DECIDES,
        /** That nothing else was given decides too, after what is known of what was. */
        NO_OTHER,
        UNKNOWN,
        OTHER;

        private static final List<Rank> ALL = List.of(values());
    }

    private Reason[] reasons = new Reason[SOME];
    private Rank[] ranks = new Rank[SOME];
    /** Of what each reason is about: to tell it from others takes its words only where this is the same. */
    private int[] hashes = new int[SOME];

    private int size;

    /** @param turned whether what holds stands against the case */
    List<Reason> of(Judged judged, boolean turned) {
        Finding only = judged.finding();
        if (only != null && judged.children().length == 0) {
            return only.silent() ? List.of() : List.of(judged.reason(only, turned));
        }
        size = 0;
        collect(judged, turned, true);
        return sorted();
    }

    private List<Reason> sorted() {
        Reason[] sorted = new Reason[size];
        int next = 0;
        for (Rank rank : Rank.ALL) {
            for (int i = 0; i < size; i++) {
                if (ranks[i] == rank) {
                    sorted[next++] = reasons[i];
                }
            }
        }
        return List.of(sorted);
    }

    private void collect(Judged judged, boolean turned, boolean decides) {
        Finding finding = judged.finding();
        if (finding != null && finding.silent()) {
            return;
        }
        if (finding != null) {
            Rank rank = rank(judged, finding, decides);
            add(judged.reason(finding, turned), rank);
            if (judged.now() == Truth.UNKNOWN && (finding.elementKey() == null || anyKnownInput(judged))) {
                unknownInputs(judged.children(), turned, rank);
            }
            return;
        }
        boolean below = judged.turnedBelow(turned);
        Judged[] children = judged.children();
        for (int i = 0; i < children.length; i++) {
            Judged child = children[i];
            boolean condition = i == 0 && judged.connective() == Connective.CHOICE;
            if (matters(judged, child, condition)) {
                collect(child, below, decides && decides(judged, child, condition));
            }
        }
    }

    private static Rank rank(Judged judged, Finding finding, boolean decides) {
        if (decides) {
            return Listing.isNoOther(finding) ? Rank.NO_OTHER : Rank.DECIDES;
        }
        return judged.now() == Truth.UNKNOWN ? Rank.UNKNOWN : Rank.OTHER;
    }

    /** A question to a person matters only while the rest does not answer it, a condition only while it is unknown. */
    private static boolean matters(Judged parent, Judged child, boolean condition) {
        if (child.now() != Truth.UNKNOWN) {
            return !condition;
        }
        return !isQuestion(child) || parent.now() == Truth.UNKNOWN && !waits(parent);
    }

    private static boolean isQuestion(Judged judged) {
        Finding finding = judged.finding();
        return finding != null && finding.unknown() == UnknownReason.NEEDS_JUDGEMENT;
    }

    /** Whether a question in it is asked only once data still missing are known: those it goes with, or a condition. */
    private static boolean waits(Judged parent) {
        Judged[] children = parent.children();
        if (parent.connective() == Connective.CHOICE) {
            return children[0].now() == Truth.UNKNOWN;
        }
        if (parent.connective() != Connective.ALL_OF) {
            return false;
        }
        for (Judged child : children) {
            if (child.now() == Truth.UNKNOWN && lacksData(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean lacksData(Judged judged) {
        if (judged.finding() != null) {
            return judged.now() == Truth.UNKNOWN && !isQuestion(judged);
        }
        for (Judged child : judged.children()) {
            if (lacksData(child)) {
                return true;
            }
        }
        return false;
    }

    /** A reason come upon twice stands where it stood first, at the better of its ranks. */
    private void add(Reason reason, Rank rank) {
        int hash = Objects.hashCode(reason.elementKey()) ^ reason.label().fr().hashCode();
        for (int i = 0; i < size; i++) {
            if (hashes[i] == hash && (reasons[i] == reason || reasons[i].equals(reason))) {
                ranks[i] = rank.compareTo(ranks[i]) < 0 ? rank : ranks[i];
                return;
            }
        }
        if (size == reasons.length) {
            reasons = Arrays.copyOf(reasons, 2 * size);
            ranks = Arrays.copyOf(ranks, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        reasons[size] = reason;
        ranks[size] = rank;
        hashes[size] = hash;
        size++;
    }

    /** What a derived value still waits for. */
    private void unknownInputs(Judged judged, boolean turned, Rank rank) {
        Finding finding = judged.finding();
        if (finding != null && judged.now() == Truth.UNKNOWN) {
            add(judged.reason(finding, turned), rank);
            return;
        }
        unknownInputs(judged.children(), turned, rank);
    }

    private void unknownInputs(Judged[] inputs, boolean turned, Rank rank) {
        for (Judged input : inputs) {
            unknownInputs(input, turned, rank);
        }
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

    private static boolean decides(Judged parent, Judged child, boolean condition) {
        Connective connective = parent.connective();
        if (connective == null) {
            return true;
        }
        return switch (connective) {
            case ALL_OF, ANY_OF -> child.now() == parent.now();
            case NOT -> true;
            case CHOICE -> !condition || child.now() == Truth.UNKNOWN;
        };
    }
}
