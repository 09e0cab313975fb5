package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.language.LapseSentences;
import fr.recours.matching.internal.language.Sentences;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.text.Dates;
import fr.recours.matching.internal.text.Values;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether a course of a drug lasted so long and failed: ineffective, or not tolerated. First and last day both count; a
 * course without an end runs on to the reference date. One stopped for an adverse event before its time is a person's to judge
 * (AMB-29). A drug nobody mentions was not given only when the list of immunosuppressants is complete.
 */
final class FailedCourseJudge {

    private FailedCourseJudge() {}

    static Judged judge(Rule.FailedCourse rule, Facts facts) {
        List<TreatmentCourse> courses = facts.treatments().stream()
                .filter(course -> course.drug().equals(rule.drug()))
                .filter(course -> WashoutJudge.given(course, rule.route()) != Truth.NOT_MET)
                .toList();
        Course course = FlagFormulas.historyComplete(facts) ? Course.NOT_MET : Course.UNKNOWN;
        for (TreatmentCourse one : courses) {
            Course given = Course.always(WashoutJudge.given(one, rule.route()));
            course = course.or(given.and(failed(one, lasted(rule, one, facts.reference()))));
        }
        return Judged.leaf(course, finding(rule, courses, course.now()));
    }

    private static Course failed(TreatmentCourse course, Course lasted) {
        if (course.outcomes().contains(Outcome.INEFFICACY)) {
            return lasted;
        }
        if (course.outcomes().contains(Outcome.ADVERSE_EVENT)) {
            return lasted.map(truth -> truth == Truth.NOT_MET ? Truth.UNKNOWN : truth);
        }
        boolean told = !course.outcomes().isEmpty() && !course.outcomes().contains(Outcome.UNKNOWN);
        return told ? Course.NOT_MET : lasted.and(Course.UNKNOWN);
    }

    private static Course lasted(Rule.FailedCourse rule, TreatmentCourse course, LocalDate reference) {
        PartialDate start = course.start();
        if (start == null) {
            PartialDate end = course.end() == null ? PartialDate.of(reference) : course.end();
            Integer months = course.months();
            return months == null
                    ? Course.UNKNOWN
                    : Course.always(Truth.of(!rule.atLeast()
                            .after(end.latest())
                            .isAfter(end.latest().plusMonths(months))));
        }
        LocalDate possible = rule.atLeast().after(start.earliest()).minusDays(1);
        LocalDate sure = rule.atLeast().after(start.latest()).minusDays(1);
        PartialDate end = WashoutJudge.end(course);
        if (end == null) {
            return Course.of(reference, List.of(possible, sure), day -> reached(day, day, possible, sure));
        }
        return Course.always(reached(end.earliest(), end.latest(), possible, sure));
    }

    /** Whether a course that ended between two days reached the day its time was over, which lies between two others. */
    private static Truth reached(LocalDate endFrom, LocalDate endTo, LocalDate possible, LocalDate sure) {
        if (!endFrom.isBefore(sure)) {
            return Truth.MET;
        }
        return endTo.isBefore(possible) ? Truth.NOT_MET : Truth.UNKNOWN;
    }

    private static Finding finding(Rule.FailedCourse rule, List<TreatmentCourse> courses, Truth truth) {
        Bilingual label = Sentences.drug(rule.drug(), rule.route());
        return new Finding(
                "outcome",
                label,
                Values.join(courses.stream().map(FailedCourseJudge::shown).toList(), "\u00a0; "),
                LapseSentences.threshold(rule),
                null,
                false,
                unknown(courses, truth),
                Finding.NONE);
    }

    private static @Nullable UnknownReason unknown(List<TreatmentCourse> courses, Truth truth) {
        if (truth != Truth.UNKNOWN) {
            return null;
        }
        boolean toxic = courses.stream().anyMatch(course -> course.outcomes().contains(Outcome.ADVERSE_EVENT));
        return toxic ? UnknownReason.NEEDS_JUDGEMENT : UnknownReason.NEVER_RECORDED;
    }

    private static Bilingual shown(TreatmentCourse course) {
        Bilingual start = day(course.start());
        Bilingual end = day(course.end());
        return new Bilingual(start.fr() + " → " + end.fr(), start.en() + " → " + end.en());
    }

    private static Bilingual day(@Nullable PartialDate date) {
        return date == null ? new Bilingual("?", "?") : Dates.partial(date);
    }
}
