package fr.recours.ui.referral;

import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time a course of treatment took, as far as it is known. A partial date stands for its whole month or year.
 *
 * @param from first day; the last one when only that is known
 * @param to last day; the first one when only that is known
 * @param ongoing still given at the reference date
 * @param startKnown false when it began at some day before {@code from}
 * @param endKnown false when it ended at some day after {@code to}
 */
record CourseSpan(LocalDate from, LocalDate to, boolean ongoing, boolean startKnown, boolean endKnown) {

    /** Nothing when no date of the course is known. */
    static Optional<CourseSpan> of(TreatmentCourse course, LocalDate referenceDate) {
        boolean ongoing = course.end() == null && course.outcomes().contains(TreatmentCourse.Outcome.ONGOING);
        LocalDate start = course.start() == null ? null : course.start().earliest();
        LocalDate end = ongoing ? referenceDate : latest(course.end());
        if (course.months() != null && start != null && end == null) {
            end = start.plusMonths(course.months());
        } else if (course.months() != null && start == null && end != null) {
            start = end.minusMonths(course.months());
        }
        if (start == null && (end == null || course.end() == null)) {
            return Optional.empty();
        }
        LocalDate from = start == null ? end : start;
        LocalDate to = end == null ? start : end;
        return from == null || to == null || to.isBefore(from)
                ? Optional.empty()
                : Optional.of(new CourseSpan(from, to, ongoing, start != null, end != null));
    }

    private static @Nullable LocalDate latest(@Nullable PartialDate date) {
        return date == null ? null : date.latest();
    }
}
