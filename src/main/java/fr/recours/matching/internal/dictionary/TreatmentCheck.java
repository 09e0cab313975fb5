package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Drug;
import fr.recours.matching.InputProblem;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.matching.internal.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        Route route = course.route() == null ? drug.usualRoute() : course.route();
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
        int before = found.size();
        for (Drug.DoseLimit limit : drug.limits(course.brand())) {
            BigDecimal dose = dose(course, limit.field());
            if (dose != null && isOutside(dose, limit, course)) {
                Bilingual bounds = bounds(limit);
                Bilingual usual = drug.usual();
                found.add(InputProblem.error(
                        path + "." + limit.field(),
                        new Bilingual(
                                Numbers.fr(dose) + "\u00a0: hors des doses possibles (" + bounds.fr() + ")"
                                        + (usual == null ? "" : "\u00a0; dose usuelle\u00a0: " + usual.fr()),
                                Numbers.en(dose) + ": outside the possible doses (" + bounds.en() + ")"
                                        + (usual == null ? "" : "; usual dose: " + usual.en()))));
            }
        }
        if (found.size() > before || !own.isEmpty()) {
            return;
        }
        for (Drug.DoseLimit limit : drug.usualDoses()) {
            BigDecimal dose = dose(course, limit.field());
            if (dose != null && isOutside(dose, limit, course)) {
                found.add(InputProblem.warning(
                        path + "." + limit.field(),
                        unusual(new Bilingual(Numbers.fr(dose), Numbers.en(dose)), bounds(limit))));
            }
        }
    }

    private static boolean isOutside(BigDecimal dose, Drug.DoseLimit limit, TreatmentCourse course) {
        boolean concerned = limit.route() == null || limit.route() == course.route();
        return concerned && !limit.range().contains(dose);
    }

    private static Bilingual bounds(Drug.DoseLimit limit) {
        return Numbers.range(limit.range(), unit(limit.field()));
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
