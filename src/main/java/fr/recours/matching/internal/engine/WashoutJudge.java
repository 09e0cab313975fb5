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
import org.jspecify.annotations.Nullable;

/**
 * Judges the time since the last dose of a drug. The day {@code last dose + delay} itself is enough; a partial date counts
 * only when its whole interval agrees (clinical.md A.0).
 */
final class WashoutJudge {

    private static final Bilingual ONGOING = new Bilingual("en cours", "ongoing");

    /** One that goes on last, before it one whose end is not told, before those the one that ended last. */
    private static final Comparator<Line> LATEST = Comparator.comparing(WashoutJudge::goesOn)
            .thenComparing(line -> end(line.course()) == null)
            .thenComparing(line -> lastKnown(line.course()), Comparator.nullsFirst(Comparator.naturalOrder()));

    private WashoutJudge() {}

    static Judged judge(Rule.SinceLastDose rule, Evaluator evaluator) {
        Facts facts = evaluator.facts();
        List<Line> lines = Line.of(facts, rule.drugs());
        Course course = lines.isEmpty() ? Course.UNKNOWN : Course.MET;
        for (Line line : lines) {
            course = course.and(over(rule, line, facts));
        }
        Truth now = course.now();
        return Judged.leaf(course, () -> finding(rule, lines, evaluator, now));
    }

    /** Whether this line ended long enough ago, if it is one of those asked for. */
    private static Course over(Rule.SinceLastDose rule, Line line, Facts facts) {
        return Course.always(line.by(rule.drugs().route()))
                .not()
                .or(ended(line.course(), rule.atLeast(), facts.reference()));
    }

    private static Finding finding(Rule.SinceLastDose rule, List<Line> lines, Evaluator evaluator, Truth now) {
        Line deciding = lines.stream()
                .filter(line -> over(rule, line, evaluator.facts()).now() == now)
                .max(LATEST)
                .orElse(null);
        if (deciding == null) {
            boolean complete = evaluator.listing().complete(rule.drugs().completeness());
            UnknownReason unknown = complete ? null : UnknownReason.NEVER_RECORDED;
            return new Finding("end", rule.label(), Finding.NONE, rule.asked(), unknown, Finding.NONE);
        }
        TreatmentCourse course = deciding.course();
        boolean routeMissing = now == Truth.UNKNOWN
                && ended(course, rule.atLeast(), evaluator.facts().reference()).now() == Truth.NOT_MET;
        return new Finding(
                        routeMissing ? "route" : "end",
                        rule.label(),
                        last(deciding, routeMissing),
                        rule.asked(),
                        now == Truth.UNKNOWN ? why(course, routeMissing) : null,
                        rule.drugs().members().size() > 1 ? deciding.drug().label() : Finding.NONE)
                .from(course.source());
    }

    private static UnknownReason why(TreatmentCourse course, boolean routeMissing) {
        return routeMissing || end(course) == null ? UnknownReason.NEVER_RECORDED : UnknownReason.PARTIAL_DATE;
    }

    private static boolean goesOn(Line line) {
        return end(line.course()) == null && line.is(Outcome.ONGOING);
    }

    /** When it ended, or how far that is known. */
    private static Bilingual last(Line line, boolean routeMissing) {
        PartialDate end = end(line.course());
        Bilingual told = end != null ? Dates.partial(end) : goesOn(line) ? ONGOING : endUnknown(line.course());
        return routeMissing ? new Bilingual(told.fr() + ", voie inconnue", told.en() + ", route unknown") : told;
    }

    private static Bilingual endUnknown(TreatmentCourse course) {
        PartialDate start = course.start();
        if (start == null) {
            return new Bilingual("date de fin inconnue", "end date unknown");
        }
        Bilingual since = Dates.partial(start);
        return new Bilingual("depuis " + since.fr() + ", fin inconnue", "since " + since.en() + ", end unknown");
    }

    /** When it was last known to be given; none when nothing tells. */
    private static @Nullable LocalDate lastKnown(TreatmentCourse course) {
        PartialDate end = end(course);
        PartialDate last = end == null ? course.start() : end;
        return last == null ? null : last.latest();
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
}
