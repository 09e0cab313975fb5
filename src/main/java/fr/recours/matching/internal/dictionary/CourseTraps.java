package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Drug;
import fr.recours.matching.InputProblem;
import fr.recours.matching.PartialDate;
import fr.recours.matching.PartialDate.Precision;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.internal.text.Numbers;
import fr.recours.matching.internal.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What is easily mistyped in a line of treatment (clinical.md D.15 to D.17): a weekly drug by the day, two infusions on one
 * day, the doses of one salt under the name of another, an outcome and its contrary.
 */
final class CourseTraps {

    private static final Pattern TWICE_A_DAY =
            Pattern.compile("(?:deux|\\b2) ?(?:fois|x) ?(?:par |/ ?)j(?:our)?\\b|twice (?:a day|daily|per day)");

    private final String path;
    private final TreatmentCourse course;
    private final List<InputProblem> found = new ArrayList<>();

    private CourseTraps(String path, TreatmentCourse course) {
        this.path = path;
        this.course = course;
    }

    static List<InputProblem> check(String path, TreatmentCourse course, Optional<Drug> drug, LocalDate reference) {
        CourseTraps traps = new CourseTraps(path, course);
        drug.ifPresent(traps::of);
        traps.outcomes(reference);
        return traps.found;
    }

    private void of(Drug drug) {
        if (drug.weekly() && course.doseMgDay() != null && course.doseMgWeek() == null) {
            warn(
                    "dose_mg_day",
                    lower(drug.label().fr())
                            + "\u00a0: se donne une fois par semaine\u00a0; écrivez la dose par semaine",
                    lower(drug.label().en()) + " is given once a week: write the dose per week");
        }
        BigDecimal most = drug.mostInADay();
        if (most != null && oneDay().filter(given -> given.compareTo(most) > 0).isPresent()) {
            found.add(InputProblem.error(path + ".n_doses", tooMuch(drug, most)));
        }
        if (most != null
                && course.schedule() != null
                && TWICE_A_DAY.matcher(Words.fold(course.schedule())).find()) {
            found.add(InputProblem.error(path + ".schedule", twiceADay(drug)));
        }
        drug.forms().forEach(form -> salt(drug, form));
    }

    /** The misprint of LES-I4b.vi: "1 g twice a day for two weeks" would be 28 g (AMB-32, D.16). */
    private static Bilingual twiceADay(Drug drug) {
        Bilingual usual = drug.usual();
        return new Bilingual(
                lower(drug.label().fr()) + " deux fois par jour\u00a0: erreur du texte source, à corriger"
                        + (usual == null ? "" : "\u00a0; schéma usuel\u00a0: " + usual.fr()),
                lower(drug.label().en()) + " twice a day: a slip of the source text, please correct"
                        + (usual == null ? "" : "; usual scheme: " + usual.en()));
    }

    /** What was given, when all of it was given on one day: "1 g twice a day" is not "1 g, twice". */
    private Optional<BigDecimal> oneDay() {
        PartialDate start = course.start();
        Integer doses = course.nDoses();
        BigDecimal dose = course.doseMgDay();
        boolean oneDay = start != null && start.precision() == Precision.DAY && start.equals(course.end());
        return oneDay && doses != null && dose != null
                ? Optional.of(dose.multiply(BigDecimal.valueOf(doses)))
                : Optional.empty();
    }

    private static Bilingual tooMuch(Drug drug, BigDecimal most) {
        BigDecimal grams = most.movePointLeft(3).stripTrailingZeros();
        Bilingual usual = drug.usual();
        return new Bilingual(
                "plus de " + Numbers.fr(grams) + "\u00a0g de "
                        + lower(drug.label().fr()) + " en un jour"
                        + (usual == null ? "" : "\u00a0; schéma usuel\u00a0: " + usual.fr()),
                "more than " + Numbers.en(grams) + " g of " + lower(drug.label().en()) + " within a day"
                        + (usual == null ? "" : "; usual scheme: " + usual.en()));
    }

    /** A dose that tablets of a form make up, and those of the drug itself do not, without the form's name. */
    private void salt(Drug drug, Drug.Form form) {
        BigDecimal dose = course.doseMgDay();
        BigDecimal own = drug.tablet();
        BigDecimal other = form.tablet();
        if (dose != null
                && own != null
                && other != null
                && course.brand() == null
                && dose.remainder(other).signum() == 0
                && dose.remainder(own).signum() != 0) {
            String name = form.names().getFirst();
            warn(
                    "dose_mg_day",
                    "dose de " + name + "\u00a0? précisez la marque" + worth(form, "valent", Numbers::fr),
                    "a dose of " + name + "? tell the brand" + worth(form, "are worth", Numbers::en));
        }
    }

    private static String worth(Drug.Form form, String are, Function<BigDecimal, String> written) {
        BigDecimal milligrams = form.milligrams();
        BigDecimal equal = form.equal();
        return milligrams == null || equal == null
                ? ""
                : " (" + written.apply(milligrams) + " mg " + are + " " + written.apply(equal) + " mg)";
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.FRENCH);
    }

    private void outcomes(LocalDate reference) {
        if (course.outcomes().contains(Outcome.SUCCESS) && course.outcomes().contains(Outcome.INEFFICACY)) {
            warn(
                    "outcome",
                    "succès et inefficacité à la fois\u00a0: à vérifier",
                    "success and inefficacy at once: please check");
        }
        boolean ended = Optional.ofNullable(course.end())
                .filter(end -> end.latest().isBefore(reference))
                .isPresent();
        if (ended && course.outcomes().contains(Outcome.ONGOING)) {
            warn(
                    "outcome",
                    "en cours, mais une fin est donnée\u00a0: à vérifier",
                    "ongoing, yet an end is given: please check");
        }
    }

    private void warn(String key, String fr, String en) {
        found.add(InputProblem.warning(path + "." + key, new Bilingual(fr, en)));
    }
}
