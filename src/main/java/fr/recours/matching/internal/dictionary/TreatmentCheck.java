package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Drug;
import fr.recours.matching.InputProblem;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Range;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.matching.internal.text.Numbers;
import fr.recours.matching.internal.text.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks a line of treatment: order of its dates, doses within what the drug allows (clinical.md D.15). */
public final class TreatmentCheck {

    private TreatmentCheck() {}

    /** All that is wrong, each at {@code path.key}. */
    public static List<InputProblem> check(
            String path, TreatmentCourse course, Optional<Drug> drug, LocalDate reference) {
        List<InputProblem> found = new ArrayList<>();
        PartialDate start = course.start();
        PartialDate end = course.end();
        if (start != null && end != null && start.earliest().isAfter(end.latest())) {
            found.add(InputProblem.error(
                    path + ".end", new Bilingual("la fin précède le début", "the end comes before the start")));
        }
        if (start != null && start.earliest().isAfter(reference)) {
            found.add(InputProblem.warning(
                    path + ".start",
                    new Bilingual(
                            "après la date de référence\u00a0: prévu, ne compte pas encore",
                            "after the reference date: planned, does not count yet")));
        } else if (end != null && end.earliest().isAfter(reference)) {
            found.add(InputProblem.warning(
                    path + ".end",
                    new Bilingual(
                            "après la date de référence\u00a0: traitement considéré en cours, fin prévue",
                            "after the reference date: taken as ongoing, end planned")));
        }
        length(path, course, found);
        drug.ifPresent(known -> {
            doses(path, course, known, found);
            pulses(path, course, known, found);
        });
        found.addAll(CourseTraps.check(path, course, drug, reference));
        return found;
    }

    /** A length told beside dates that leave it another by more than a month. */
    private static void length(String path, TreatmentCourse course, List<InputProblem> found) {
        PartialDate start = course.start();
        PartialDate end = course.end();
        Integer days = course.durationDays();
        Integer months = course.months();
        Integer told = days != null || months == null ? days : Integer.valueOf(months * 30);
        if (start == null || end == null || told == null) {
            return;
        }
        long least = ChronoUnit.DAYS.between(start.latest(), end.earliest()) + 1;
        long most = ChronoUnit.DAYS.between(start.earliest(), end.latest()) + 1;
        // Months of 31 days make up to 6 days more a year than months of 30.
        long tolerance = 31 + told / 60L;
        if (told + tolerance < least || told - tolerance > most) {
            found.add(InputProblem.warning(
                    path + (days == null ? ".months" : ".duration_days"),
                    new Bilingual(
                            "ne s’accorde pas avec le début et la fin\u00a0: à vérifier",
                            "does not agree with the start and the end: please check")));
        }
    }

    /** A whole dose that its infusions cannot add up to, each within the limits of one (D.15). */
    private static void pulses(String path, TreatmentCourse course, Drug drug, List<InputProblem> found) {
        BigDecimal grams = course.cumulativeG();
        Integer number = course.nDoses();
        Route route = drug.route(course).orElse(null);
        if (grams == null || number == null || number == 0 || route != null && route != Route.IV) {
            return;
        }
        drug.doses().stream()
                .filter(limit -> limit.field().equals("dose_mg_day"))
                .filter(limit -> limit.route() == Route.IV || limit.route() == null && route == Route.IV)
                .map(Drug.DoseLimit::range)
                .filter(range -> !range.contains(
                        grams.movePointRight(3).divide(BigDecimal.valueOf(number), MathContext.DECIMAL64)))
                .map(range -> Numbers.range(range, "mg"))
                .forEach(each -> found.add(InputProblem.warning(
                        path + ".cumulative_g",
                        new Bilingual(
                                "ne s’accorde pas avec le nombre de bolus\u00a0: " + each.fr() + " par bolus",
                                "does not agree with the number of pulses: " + each.en() + " a pulse"))));
    }

    /** A form with limits of its own, such as another salt, is not held against the usual doses of the drug. */
    private static void doses(String path, TreatmentCourse course, Drug drug, List<InputProblem> found) {
        List<Drug.DoseLimit> own =
                drug.form(course.brand()).map(Drug.Form::doses).orElse(List.of());
        List<Broken> impossible = broken(drug.limits(course.brand()), course, drug);
        for (Broken broken : impossible) {
            Bilingual usual = drug.usual();
            found.add(InputProblem.error(
                    path + "." + broken.field(),
                    new Bilingual(
                            Numbers.fr(broken.dose()) + "\u00a0: hors des doses possibles ("
                                    + broken.bounds().fr() + ")"
                                    + (usual == null ? "" : "\u00a0; dose usuelle\u00a0: " + usual.fr()),
                            Numbers.en(broken.dose()) + ": outside the possible doses ("
                                    + broken.bounds().en() + ")"
                                    + (usual == null ? "" : "; usual dose: " + usual.en()))));
        }
        if (!impossible.isEmpty() || !own.isEmpty()) {
            return;
        }
        for (Broken broken : broken(drug.usualDoses(), course, drug)) {
            Bilingual dose = new Bilingual(Numbers.fr(broken.dose()), Numbers.en(broken.dose()));
            found.add(InputProblem.warning(path + "." + broken.field(), unusual(dose, broken.bounds())));
        }
    }

    /** A dose outside of its limits. */
    private record Broken(String field, BigDecimal dose, Bilingual bounds) {}

    /** The doses outside of the limits of every route, or of their own; of all routes' while the route is unknown. */
    private static List<Broken> broken(List<Drug.DoseLimit> limits, TreatmentCourse course, Drug drug) {
        Route route = drug.route(course).orElse(null);
        List<Broken> broken = new ArrayList<>();
        for (String field :
                limits.stream().map(Drug.DoseLimit::field).distinct().toList()) {
            BigDecimal dose = dose(course, field);
            if (dose != null) {
                outside(dose, ranges(limits, field, limit -> limit.route() == null))
                        .or(() -> outside(
                                dose,
                                ranges(
                                        limits,
                                        field,
                                        limit -> limit.route() != null && (route == null || limit.route() == route))))
                        .map(ranges -> new Broken(field, dose, bounds(ranges, unit(field))))
                        .ifPresent(broken::add);
            }
        }
        return broken;
    }

    private static List<Range> ranges(List<Drug.DoseLimit> limits, String field, Predicate<Drug.DoseLimit> concerned) {
        return limits.stream()
                .filter(limit -> limit.field().equals(field))
                .filter(concerned)
                .map(Drug.DoseLimit::range)
                .toList();
    }

    /** The ranges, when a dose lies in none of them. */
    private static Optional<List<Range>> outside(BigDecimal dose, List<Range> ranges) {
        return ranges.isEmpty() || ranges.stream().anyMatch(range -> range.contains(dose))
                ? Optional.empty()
                : Optional.of(ranges);
    }

    private static Bilingual bounds(List<Range> ranges, String unit) {
        List<Bilingual> each =
                ranges.stream().map(range -> Numbers.range(range, unit)).toList();
        return new Bilingual(
                Values.join(each, " ou ").fr(), Values.join(each, " or ").en());
    }

    /** What to say of a dose, as it is shown, that is outside of the usual ones. */
    static Bilingual unusual(Bilingual shown, Bilingual bounds) {
        return new Bilingual(
                shown.fr() + "\u00a0: dose inhabituelle, vérifiez-la ainsi que son unité (" + bounds.fr() + ")",
                shown.en() + ": unusual dose, check it and its unit (" + bounds.en() + ")");
    }

    private static @Nullable BigDecimal dose(TreatmentCourse course, String field) {
        return switch (field) {
            case "dose_mg_day" -> course.doseMgDay();
            case "dose_mg_week" -> course.doseMgWeek();
            case "dose_mg_month" -> course.doseMgMonth();
            case "dose_mg_kg" -> course.doseMgKg();
            case "cumulative_g" -> course.cumulativeG();
            default -> throw new IllegalArgumentException("no dose " + field);
        };
    }

    private static String unit(String field) {
        return switch (field) {
            case "dose_mg_day" -> "mg/day";
            case "dose_mg_week" -> "mg/week";
            case "dose_mg_month" -> "mg/month";
            case "cumulative_g" -> "g";
            default -> "mg/kg";
        };
    }
}
