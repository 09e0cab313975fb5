package fr.recours.matching.internal.engine;

import fr.recours.matching.Explanation;
import fr.recours.matching.Explanation.Connective;
import fr.recours.matching.Reason;
import fr.recours.matching.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule as it came out on a case. Whatever refers to it shares it, and what is written of it. Of one thread. */
final class Judged {

    private final Course course;
    private final @Nullable Connective connective;
    private final @Nullable Finding finding;
    private final List<Judged> children;
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
    Judged(Course course, @Nullable Connective connective, @Nullable Finding finding, List<Judged> children) {
        this.course = course;
        this.connective = connective;
        this.finding = finding;
        this.children = children;
    }

    static Judged leaf(Course course, Finding finding) {
        return new Judged(course, null, finding, List.of());
    }

    static Judged joined(Course course, Connective connective, List<Judged> children) {
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
        return finding;
    }

    List<Judged> children() {
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

    private Explanation write(boolean turned) {
        Explanation written = new Explanation(
                now(), connective, finding == null ? null : reason(finding, turned), below(turnedBelow(turned)));
        if (turned) {
            turnedTree = written;
        } else {
            tree = written;
        }
        return written;
    }

    private List<Explanation> below(boolean turned) {
        if (children.isEmpty()) {
            return List.of();
        }
        List<Explanation> below = new ArrayList<>(children.size());
        for (Judged child : children) {
            below.add(child.tree(turned));
        }
        return below;
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
