package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.PartialDate;
import fr.recours.matching.PartialDate.Precision;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.language.CourseSentences;
import fr.recours.matching.internal.rule.Scheme;
import fr.recours.matching.internal.text.Numbers;
import fr.recours.matching.internal.text.Values;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges whether a series of infusions was given whole. What is stated wins; else number, dose and dates tell, and fewer
 * infusions than any series has are not a whole one.
 */
final class WholeJudge {

    private WholeJudge() {}

    static Judged judge(Scheme.Whole asked, Line line, Evaluator evaluator) {
        Boolean stated = line.course().fullCourse();
        Truth truth = stated == null ? derived(asked, line.course(), evaluator) : Truth.of(stated);
        return line.leaf(
                Course.always(truth),
                () -> new Finding(
                        "full_course",
                        line.label(Line.Asked.WHOLE),
                        stated == null ? told(line.course()) : stated ? Values.YES : Values.NO,
                        CourseSentences.series(asked.series()),
                        truth == Truth.UNKNOWN ? UnknownReason.NEVER_RECORDED : null,
                        Finding.NONE));
    }

    private static Truth derived(Scheme.Whole asked, TreatmentCourse course, Evaluator evaluator) {
        Integer doses = course.nDoses();
        if (doses == null) {
            return Truth.UNKNOWN;
        }
        if (asked.series().stream().allMatch(series -> doses < series.doses())) {
            return Truth.NOT_MET;
        }
        return asked.series().stream().anyMatch(series -> fits(series, doses, course, evaluator))
                ? Truth.MET
                : Truth.UNKNOWN;
    }

    private static boolean fits(Scheme.Series series, int doses, TreatmentCourse course, Evaluator evaluator) {
        PartialDate start = course.start();
        PartialDate end = course.end();
        BigDecimal dose = PulsesJudge.pulse(course, evaluator.facts());
        if (doses != series.doses()
                || dose == null
                || start == null
                || end == null
                || start.precision() != Precision.DAY
                || end.precision() != Precision.DAY) {
            return false;
        }
        long days = ChronoUnit.DAYS.between(start.earliest(), end.earliest());
        Optional<BigDecimal> wanted = series.unit().equals("mg")
                ? Optional.of(series.number())
                : evaluator.single("bsa_m2").map(surface -> surface.low().multiply(series.number()));
        return days == (long) (doses - 1) * series.daysApart()
                && wanted.filter(least -> dose.compareTo(least) >= 0).isPresent();
    }

    private static Bilingual told(TreatmentCourse course) {
        List<Bilingual> parts = new ArrayList<>();
        if (course.nDoses() != null) {
            parts.add(new Bilingual(course.nDoses() + " perfusions", course.nDoses() + " infusions"));
        }
        if (course.doseMgDay() != null) {
            parts.add(Numbers.withUnit(course.doseMgDay(), "mg"));
        }
        return Values.join(parts, " × ");
    }
}
