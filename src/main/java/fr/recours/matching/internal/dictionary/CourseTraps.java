package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Bilingual;
import fr.recours.matching.InputProblem;
import fr.recours.matching.PartialDate;
import fr.recours.matching.PartialDate.Precision;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is easily mistyped in a line of treatment (clinical.md D.15 to D.17): a weekly drug by the day, two infusions on one
 * day, the doses of one salt under the name of another, an outcome and its contrary.
 */
final class CourseTraps {

    /** Rituximab: "1 g twice a day" would be two infusions within 24 hours (D.16: refuse more than 2 g). */
    private static final BigDecimal RITUXIMAB_A_DAY = BigDecimal.valueOf(2000);
    /** Tablets of sodium mycophenolate hold 180 or 360 mg, those of mofetil 250 or 500. */
    private static final BigDecimal SODIUM_TABLET = BigDecimal.valueOf(180);

    private static final BigDecimal MOFETIL_TABLET = BigDecimal.valueOf(250);

    private final String path;
    private final TreatmentCourse course;
    private final List<InputProblem> found = new ArrayList<>();

    private CourseTraps(String path, TreatmentCourse course) {
        this.path = path;
        this.course = course;
    }

    static List<InputProblem> check(String path, TreatmentCourse course, LocalDate reference) {
        CourseTraps traps = new CourseTraps(path, course);
        switch (course.drug()) {
            case "methotrexate" -> traps.methotrexate();
            case "rituximab" -> traps.rituximab();
            case "mycophenolate" -> traps.mycophenolate();
            default -> {}
        }
        traps.outcomes(reference);
        return traps.found;
    }

    private void methotrexate() {
        if (course.doseMgDay() != null && course.doseMgWeek() == null) {
            warn(
                    "dose_mg_day",
                    "le méthotrexate se donne une fois par semaine\u00a0: écrivez la dose par semaine",
                    "methotrexate is given once a week: write the dose per week");
        }
    }

    private void rituximab() {
        PartialDate start = course.start();
        Integer doses = course.nDoses();
        BigDecimal dose = course.doseMgDay();
        boolean oneDay = start != null && start.precision() == Precision.DAY && start.equals(course.end());
        if (oneDay
                && doses != null
                && dose != null
                && dose.multiply(BigDecimal.valueOf(doses)).compareTo(RITUXIMAB_A_DAY) > 0) {
            found.add(InputProblem.error(
                    path + ".n_doses",
                    new Bilingual(
                            "plus de 2 g de rituximab en un jour\u00a0; schéma usuel\u00a0: 1 g à J1 et J15",
                            "more than 2 g of rituximab within a day; usual scheme: 1 g on D1 and D15")));
        }
    }

    private void mycophenolate() {
        BigDecimal dose = course.doseMgDay();
        if (dose != null
                && course.brand() == null
                && dose.remainder(SODIUM_TABLET).signum() == 0
                && dose.remainder(MOFETIL_TABLET).signum() != 0) {
            warn(
                    "dose_mg_day",
                    "dose du sel sodique (Myfortic)\u00a0? précisez la marque\u00a0: 1440 mg valent 2000 mg de mofétil",
                    "a dose of the sodium salt (Myfortic)? tell the brand: 1440 mg are worth 2000 mg of mofetil");
        }
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
