package fr.recours.ui.referral;

import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes the parts of a course by their keys in the dictionary (clinical.md D.10), so that a field can hold each. */
final class CourseParts {

    private CourseParts() {}

    static Optional<Value> read(TreatmentCourse course, String key) {
        return switch (key) {
            case "route" -> Optional.ofNullable(course.route()).map(route -> new Value.Code(code(route)));
            case "dose_mg_day" -> number(course.doseMgDay());
            case "dose_mg_week" -> number(course.doseMgWeek());
            case "dose_mg_month" -> number(course.doseMgMonth());
            case "dose_mg_kg" -> number(course.doseMgKg());
            case "n_doses" -> count(course.nDoses());
            case "cumulative_g" -> number(course.cumulativeG());
            case "full_course" -> Optional.ofNullable(course.fullCourse()).map(Value.Flag::new);
            case "start" -> Optional.ofNullable(course.start()).map(Value.Day::new);
            case "end" -> Optional.ofNullable(course.end()).map(Value.Day::new);
            case "months" -> count(course.months());
            case "duration_days" -> count(course.durationDays());
            case "outcome" -> outcomes(course.outcomes());
            case "schedule" -> Optional.ofNullable(course.schedule()).map(Value.Text::new);
            case "indication" -> Optional.ofNullable(course.indication()).map(Value.Text::new);
            default -> Optional.empty();
        };
    }

    /** Writes one part; {@code null} makes it unknown. */
    static void write(TreatmentCourse.Builder course, String key, @Nullable Value value) {
        switch (key) {
            case "route" -> course.route(value instanceof Value.Code(String code) ? route(code) : null);
            case "dose_mg_day" -> course.doseMgDay(number(value));
            case "dose_mg_week" -> course.doseMgWeek(number(value));
            case "dose_mg_month" -> course.doseMgMonth(number(value));
            case "dose_mg_kg" -> course.doseMgKg(number(value));
            case "n_doses" -> course.nDoses(count(value));
            case "cumulative_g" -> course.cumulativeG(number(value));
            case "full_course" -> course.fullCourse(value instanceof Value.Flag(boolean full) ? full : null);
            case "start" -> course.start(day(value));
            case "end" -> course.end(day(value));
            case "months" -> course.months(count(value));
            case "duration_days" -> course.durationDays(count(value));
            case "outcome" -> course.outcomes(outcomes(value));
            case "schedule" -> course.schedule(text(value));
            case "indication" -> course.indication(text(value));
            default -> throw new IllegalArgumentException("no part of a course: " + key);
        }
    }

    private static String code(Route route) {
        return route == Route.TOPICAL ? "topical" : route.name();
    }

    private static Route route(String code) {
        return Route.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static Optional<Value> outcomes(Set<Outcome> outcomes) {
        List<String> codes = outcomes.stream()
                .sorted()
                .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
                .toList();
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Value.Codes(codes));
    }

    private static Set<Outcome> outcomes(@Nullable Value value) {
        return value instanceof Value.Codes(List<String> codes)
                ? codes.stream()
                        .map(code -> Outcome.valueOf(code.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Outcome.class)))
                : Set.of();
    }

    private static Optional<Value> number(@Nullable BigDecimal number) {
        return Optional.ofNullable(number).map(Value.Quantity::new);
    }

    private static @Nullable BigDecimal number(@Nullable Value value) {
        return value instanceof Value.Quantity quantity ? quantity.number() : null;
    }

    private static Optional<Value> count(@Nullable Integer number) {
        return Optional.ofNullable(number).map(Value::of);
    }

    /** A count too large to be one stays as large as can be: the dictionary refuses it. */
    private static @Nullable Integer count(@Nullable Value value) {
        return value instanceof Value.Quantity quantity
                ? (Integer) quantity.number()
                        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                        .intValue()
                : null;
    }

    private static @Nullable PartialDate day(@Nullable Value value) {
        return value instanceof Value.Day(PartialDate date) ? date : null;
    }

    private static @Nullable String text(@Nullable Value value) {
        return value instanceof Value.Text(String text) ? text : null;
    }
}
