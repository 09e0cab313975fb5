package fr.recours.matching.internal.engine;

import fr.recours.matching.Explanation.Connective;
import fr.recours.matching.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it came out on a case.
 *
 * @param connective how the children were joined; none at a leaf
 * @param finding what a leaf rests on
 * @param children what a connective joins, or what a derived leaf was derived from
 */
public record Judged(
        Course course,
        @Nullable Connective connective,
        @Nullable Finding finding,
        List<Judged> children) {

    static Judged leaf(Course course, Finding finding) {
        return new Judged(course, null, finding, List.of());
    }

    static Judged joined(Course course, Connective connective, List<Judged> children) {
        return new Judged(course, connective, null, children);
    }

    public Truth now() {
        return course.now();
    }
}
