package fr.recours.matching.internal.engine;

import fr.recours.matching.Explanation;
import fr.recours.matching.Explanation.Connective;
import fr.recours.matching.Reason;
import fr.recours.matching.Source;
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
    private final boolean common;
    /** What is written is written once, or once more by another thread: the same. */
    private @Nullable Finding finding;

    private @Nullable Written straight;
    private @Nullable Written turned;

    /** What is told of it as it stands, or turned. */
    private static final class Written {
        private @Nullable Explanation tree;
        private @Nullable Reason reason;
        private @Nullable List<Reason> reasons;
    }

    /**
     * A node with all its parts.
     *
     * @param connective how the children were joined; none at a leaf
     * @param finding what a leaf rests on
     * @param children what a connective joins, or what a derived leaf was derived from
     */
    Judged(Course course, @Nullable Connective connective, @Nullable Finding finding, Judged... children) {
        this(course, connective, finding, null, false, children);
    }

    private Judged(
            Course course,
            @Nullable Connective connective,
            @Nullable Finding finding,
            @Nullable Supplier<Finding> told,
            boolean common,
            Judged... children) {
        this.course = course;
        this.connective = connective;
        this.finding = finding;
        this.told = told;
        this.common = common;
        this.children = children;
    }

    /** @param told what it rests on, put into words when they are asked for */
    static Judged leaf(Course course, Supplier<Finding> told) {
        return new Judged(course, null, null, told, false, NONE);
    }

    /** @param told what it rests on, put into words when they are asked for */
    static Judged derived(Course course, Supplier<Finding> told, Judged... children) {
        return new Judged(course, null, null, told, false, children);
    }

    static Judged leaf(Course course, Finding finding) {
        return new Judged(course, null, finding, null, false, NONE);
    }

    static Judged joined(Course course, Connective connective, Judged... children) {
        return new Judged(course, connective, null, children);
    }

    /** The same, found in many cases. */
    Judged common() {
        return common ? this : new Judged(course, connective, finding(), null, true, children);
    }

    /** Whether it is found in many cases: what it comes of is no date, number or text of one. */
    boolean isCommon() {
        return common;
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

    /**
     * Where the first of these comes from that tells.
     *
     * @param truth of those that decide; none when any may
     */
    static @Nullable Source source(Judged[] parts, @Nullable Truth truth) {
        for (Judged part : parts) {
            Source source = truth == null || part.now() == truth ? part.source() : null;
            if (source != null) {
                return source;
            }
        }
        return null;
    }

    private @Nullable Source source() {
        Finding found = finding();
        boolean any = connective == Connective.NOT || connective == Connective.CHOICE;
        return found == null ? source(children, any ? null : now()) : found.source();
    }

    /** Not to be changed. */
    Judged[] children() {
        return children;
    }

    /** Whether what holds below it stands against the case, when it does so here. */
    boolean turnedBelow(boolean turned) {
        return (connective == Connective.NOT) != turned;
    }

    /** The same, found in many cases, with all its words written. */
    Judged written() {
        Judged written = common();
        written.tree(false);
        written.tree(true);
        return written;
    }

    /** It and all below it as a tree, nothing left out. */
    Explanation tree(boolean turned) {
        Written known = written(turned);
        Explanation tree = known.tree;
        if (tree == null) {
            Finding found = finding();
            tree = new Explanation(
                    now(), connective, found == null ? null : reason(found, turned), below(turnedBelow(turned)));
            known.tree = tree;
        }
        return tree;
    }

    private List<Explanation> below(boolean turned) {
        if (children.length == 0) {
            return List.of();
        }
        if (children.length == 1) {
            return List.of(children[0].tree(turned));
        }
        Explanation[] below = new Explanation[children.length];
        for (int i = 0; i < below.length; i++) {
            below[i] = children[i].tree(turned);
        }
        return List.of(below);
    }

    /**
     * The lines that tell why it came out so.
     *
     * @param reading finds them
     */
    List<Reason> reasons(boolean turned, Reasons reading) {
        Written known = written(turned);
        List<Reason> reasons = known.reasons;
        if (reasons == null) {
            reasons = reading.of(this, turned);
            known.reasons = reasons;
        }
        return reasons;
    }

    /**
     * What it found, as a line of an explanation.
     *
     * @param found its finding
     */
    Reason reason(Finding found, boolean turned) {
        Written known = written(turned);
        Reason reason = known.reason;
        if (reason == null) {
            reason = new Reason(
                    found.elementKey(),
                    found.label(),
                    found.value(),
                    found.threshold(),
                    found.measuredOn(),
                    found.stale(),
                    found.source(),
                    now(),
                    found.unknown(),
                    Outcomes.standing(turned ? now().not() : now()),
                    found.note());
            known.reason = reason;
        }
        return reason;
    }

    private Written written(boolean turned) {
        Written known = turned ? this.turned : straight;
        if (known == null) {
            known = new Written();
            if (turned) {
                this.turned = known;
            } else {
                straight = known;
            }
        }
        return known;
    }
}
