package fr.recours.matching.internal.engine;

import fr.recours.matching.Explanation;
import fr.recours.matching.Explanation.Connective;
import fr.recours.matching.Reason;
import fr.recours.matching.Truth;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A rule as it came out on a case. Whatever refers to it shares it, and what is written of it. */
final class Judged {

    private static final Judged[] NONE = {};

    private final Course course;
    private final @Nullable Connective connective;
    private final Judged[] children;
    private final @Nullable Supplier<Finding> told;
    /** What is written is written once, or once more by another thread: the same. */
    private @Nullable Finding finding;

    private @Nullable Explanation tree;
    private @Nullable Explanation turnedTree;
    private @Nullable Reason reason;
    private @Nullable Reason turnedReason;

    /**
     * A node with all its parts.
     *
     * @param connective how the children were joined; none at a leaf
     * @param finding what a leaf rests on
     * @param children what a connective joins, or what a derived leaf was derived from
     */
    Judged(Course course, @Nullable Connective connective, @Nullable Finding finding, Judged... children) {
        this(course, connective, finding, null, children);
    }

    private Judged(
            Course course,
            @Nullable Connective connective,
            @Nullable Finding finding,
            @Nullable Supplier<Finding> told,
            Judged... children) {
        this.course = course;
        this.connective = connective;
        this.finding = finding;
        this.told = told;
        this.children = children;
    }

    /** @param told what it rests on, put into words when they are asked for */
    static Judged leaf(Course course, Supplier<Finding> told) {
        return new Judged(course, null, null, told, NONE);
    }

    /** @param told what it rests on, put into words when they are asked for */
    static Judged derived(Course course, Supplier<Finding> told, Judged... children) {
        return new Judged(course, null, null, told, children);
    }

    static Judged leaf(Course course, Finding finding) {
        return new Judged(course, null, finding, null, NONE);
    }

    static Judged joined(Course course, Connective connective, Judged... children) {
        return new Judged(course, connective, null, children);
    }

    Course course() {
        return course;
    }

    Truth now() {
        return course.now();
    }

    @Nullable
    Connective connective() {
        return connective;
    }

    @Nullable
    Finding finding() {
        if (finding == null && told != null) {
            finding = told.get();
        }
        return finding;
    }

    /** Not to be changed. */
    Judged[] children() {
        return children;
    }

    /** Whether what holds below it stands against the case, when it does so here. */
    boolean turnedBelow(boolean turned) {
        return (connective == Connective.NOT) != turned;
    }

    /** It and all below it as a tree, nothing left out. */
    Explanation tree(boolean turned) {
        Explanation known = turned ? turnedTree : tree;
        return known == null ? write(turned) : known;
    }

    /** The same with all its words written. */
    Judged written() {
        tree(false);
        tree(true);
        return this;
    }

    private Explanation write(boolean turned) {
        Finding found = finding();
        Explanation written = new Explanation(
                now(), connective, found == null ? null : reason(found, turned), below(turnedBelow(turned)));
        if (turned) {
            turnedTree = written;
        } else {
            tree = written;
        }
        return written;
    }

    private List<Explanation> below(boolean turned) {
        Explanation[] below = new Explanation[children.length];
        for (int i = 0; i < below.length; i++) {
            below[i] = children[i].tree(turned);
        }
        return List.of(below);
    }

    /**
     * What it found, as a line of an explanation.
     *
     * @param found its finding
     */
    Reason reason(Finding found, boolean turned) {
        Reason known = turned ? turnedReason : reason;
        return known == null ? write(found, turned) : known;
    }

    private Reason write(Finding found, boolean turned) {
        Reason written = new Reason(
                found.elementKey(),
                found.label(),
                found.value(),
                found.threshold(),
                found.measuredOn(),
                found.stale(),
                now(),
                found.unknown(),
                Outcomes.standing(turned ? now().not() : now()),
                found.note());
        if (turned) {
            turnedReason = written;
        } else {
            reason = written;
        }
        return written;
    }
}
