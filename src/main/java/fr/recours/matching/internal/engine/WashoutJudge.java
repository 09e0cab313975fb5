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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges the time since the last dose of a drug. The day {@code last dose + delay} itself is enough; a partial date counts
 * only when its whole interval agrees (clinical.md A.0).
 */
final class WashoutJudge {

    private static final Bilingual ONGOING = new Bilingual("en cours", "ongoing");

    private WashoutJudge() {}

    static Judged judge(Rule.SinceLastDose rule, Evaluator evaluator) {
        Facts facts = evaluator.facts();
        List<Line> lines = Line.of(facts, rule.drugs());
        Course course = lines.isEmpty() ? Course.UNKNOWN : Course.MET;
        for (Line line : lines) {
            Course ended = ended(line.course(), rule.atLeast(), facts.reference());
            course = course.and(
                    Course.always(line.by(rule.drugs().route())).not().or(ended));
        }
        Truth now = course.now();
        return Judged.leaf(course, () -> finding(rule, lines, evaluator, now));
    }

    private static Finding finding(Rule.SinceLastDose rule, List<Line> lines, Evaluator evaluator, Truth now) {
        Line deciding = deciding(lines);
        PartialDate last = deciding == null ? null : end(deciding.course());
        return new Finding(
                        "end",
                        rule.label(),
                        deciding == null ? Finding.NONE : last == null ? ONGOING : Dates.partial(last),
                        rule.asked(),
                        lines.isEmpty()
                                        && evaluator
                                                .listing()
                                                .complete(rule.drugs().completeness())
                                ? null
                                : unknown(now, last),
                        Finding.NONE)
                .from(deciding == null ? null : deciding.course().source());
    }

    /** One that goes on, else the one that ended last. */
    private static @Nullable Line deciding(List<Line> lines) {
        Line last = null;
        PartialDate latest = null;
        for (Line line : lines) {
            PartialDate end = end(line.course());
            if (end == null && line.is(Outcome.ONGOING)) {
                return line;
            }
            if (end != null && (latest == null || end.compareTo(latest) > 0)) {
                last = line;
                latest = end;
            }
        }
        return last;
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

    /** The last day of a course: as told, or so long after its start, the first day counted (clinical.md A.0). */
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
                    start.earliest().plusMonths(months).minusDays(1),
                    start.latest().plusMonths(months).minusDays(1),
                    start.precision());
        }
        return days == null
                ? null
                : new PartialDate(
                        start.earliest().plusDays(days - 1L), start.latest().plusDays(days - 1L), start.precision());
    }

    /** @param last the latest end that is known */
    private static @Nullable UnknownReason unknown(Truth truth, @Nullable PartialDate last) {
        if (truth != Truth.UNKNOWN) {
            return null;
        }
        return last == null ? UnknownReason.NEVER_RECORDED : UnknownReason.PARTIAL_DATE;
    }
}
