package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Span;
import fr.recours.matching.internal.text.Dates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges the time since the last dose of a drug. The day {@code last dose + delay} itself is enough; a partial date counts
 * only when its whole interval agrees (clinical.md A.0).
 */
final class WashoutJudge {

    private WashoutJudge() {}

    static Judged judge(Rule.SinceLastDose rule, Facts facts) {
        List<Line> lines = Line.of(facts, rule.drugs());
        Course course = lines.isEmpty() ? Course.UNKNOWN : Course.MET;
        for (Line line : lines) {
            Course ended = ended(line.course(), rule.atLeast(), facts.reference());
            course = course.and(
                    Course.always(line.by(rule.drugs().route())).not().or(ended));
        }
        List<TreatmentCourse> courses = lines.stream().map(Line::course).toList();
        Optional<PartialDate> last = courses.stream()
                .map(TreatmentCourse::end)
                .flatMap(end -> Optional.ofNullable(end).stream())
                .max(Comparator.naturalOrder());
        return Judged.leaf(
                course,
                new Finding(
                        "end",
                        rule.label(),
                        last.map(Dates::partial).orElseGet(() -> ongoing(courses)),
                        rule.asked(),
                        null,
                        false,
                        lines.isEmpty() && facts.declares(rule.drugs().completeness())
                                ? null
                                : unknown(course.now(), courses),
                        Finding.NONE));
    }

    private static Course ended(TreatmentCourse course, Span delay, LocalDate reference) {
        PartialDate end = end(course);
        if (end != null) {
            LocalDate first = delay.after(end.earliest());
            LocalDate sure = delay.after(end.latest());
            return Course.of(reference, List.of(first, sure), day -> {
                if (!day.isBefore(sure)) {
                    return Truth.MET;
                }
                return day.isBefore(first) ? Truth.NOT_MET : Truth.UNKNOWN;
            });
        }
        if (course.outcomes().contains(Outcome.ONGOING)) {
            return Course.NOT_MET;
        }
        PartialDate start = course.start();
        if (start == null) {
            return Course.UNKNOWN;
        }
        // The last dose is no earlier than the first.
        LocalDate possible = delay.after(start.earliest());
        return Course.of(reference, List.of(possible), day -> day.isBefore(possible) ? Truth.NOT_MET : Truth.UNKNOWN);
    }

    /** The last day of a course: as told, or so long after its start. */
    static @Nullable PartialDate end(TreatmentCourse course) {
        PartialDate start = course.start();
        if (course.end() != null || start == null) {
            return course.end();
        }
        Integer doses = course.nDoses();
        if (doses != null && doses == 1) {
            return start;
        }
        Integer months = course.months();
        Integer days = course.durationDays();
        if (months != null) {
            return new PartialDate(
                    start.earliest().plusMonths(months), start.latest().plusMonths(months), start.precision());
        }
        return days == null
                ? null
                : new PartialDate(
                        start.earliest().plusDays(days - 1L), start.latest().plusDays(days - 1L), start.precision());
    }

    private static @Nullable UnknownReason unknown(Truth truth, List<TreatmentCourse> courses) {
        if (truth != Truth.UNKNOWN) {
            return null;
        }
        boolean dated = courses.stream().anyMatch(course -> course.end() != null);
        return dated ? UnknownReason.PARTIAL_DATE : UnknownReason.NEVER_RECORDED;
    }

    private static Bilingual ongoing(List<TreatmentCourse> courses) {
        return courses.stream().anyMatch(course -> course.outcomes().contains(Outcome.ONGOING))
                ? new Bilingual("en cours", "ongoing")
                : Finding.NONE;
    }
}
