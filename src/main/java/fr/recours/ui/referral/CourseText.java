package fr.recours.ui.referral;

import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A course of treatment in words: dose and route, dates, outcome. */
final class CourseText {

    private static final String UNSAID = "—";

    private CourseText() {}

    /** {@code 1 200 mg × 6, IV}. */
    static String dose(TreatmentCourse course) {
        List<String> parts = new ArrayList<>();
        amount(parts, "course.dose.day", course.doseMgDay());
        amount(parts, "course.dose.week", course.doseMgWeek());
        amount(parts, "course.dose.month", course.doseMgMonth());
        amount(parts, "course.dose.kg", course.doseMgKg());
        if (course.nDoses() != null) {
            parts.add(Texts.text("form.course.doses", course.nDoses()));
        }
        amount(parts, "course.dose.total", course.cumulativeG());
        if (course.route() != null) {
            parts.add(route(course.route()));
        }
        return parts.isEmpty() ? UNSAID : String.join(", ", parts);
    }

    /** {@code Cyclophosphamide, 1 200 mg × 6, IV, 02/2025, 07/2025, Inefficacité}: what is known of it, to be read aloud. */
    static String line(String drug, TreatmentCourse course) {
        return Stream.of(drug, dose(course), start(course), end(course), outcome(course))
                .filter(part -> !part.equals(UNSAID))
                .collect(Collectors.joining(", "));
    }

    /** {@code Cyclophosphamide, 02/2025}: which of several lines of a drug. */
    static String begun(String drug, TreatmentCourse course) {
        return course.start() == null ? drug : drug + ", " + start(course);
    }

    private static void amount(List<String> parts, String key, @Nullable BigDecimal number) {
        if (number != null) {
            parts.add(Texts.text("form." + key, number(number)));
        }
    }

    static String number(BigDecimal number) {
        return NumberReader.write(number, !Texts.language().getLanguage().equals("en"));
    }

    static String route(TreatmentCourse.Route route) {
        return Texts.text("form.course.route." + route.name());
    }

    static String start(TreatmentCourse course) {
        return date(course.start());
    }

    static String end(TreatmentCourse course) {
        return isGoingOn(course) ? outcome(TreatmentCourse.Outcome.ONGOING) : date(course.end());
    }

    private static boolean isGoingOn(TreatmentCourse course) {
        return course.end() == null && course.outcomes().contains(TreatmentCourse.Outcome.ONGOING);
    }

    private static String date(@Nullable PartialDate date) {
        return date == null ? UNSAID : Formats.partial(date);
    }

    /** But that it goes on, where its end says so. */
    static String outcome(TreatmentCourse course) {
        String said = course.outcomes().stream()
                .filter(outcome -> outcome != TreatmentCourse.Outcome.ONGOING || !isGoingOn(course))
                .sorted()
                .map(CourseText::outcome)
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? UNSAID : said;
    }

    static String outcome(TreatmentCourse.Outcome outcome) {
        return Texts.text("form.course.outcome." + outcome.name());
    }
}
