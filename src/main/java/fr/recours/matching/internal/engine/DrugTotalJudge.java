package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.language.LapseSentences;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.text.Numbers;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what all courses of a drug add up to against a threshold. What is told is the least it can be: a threshold already
 * passed is passed, whatever is missing; one not reached counts only when every course is told and the list is complete.
 */
final class DrugTotalJudge {

    private DrugTotalJudge() {}

    static Judged judge(Rule.DrugTotal rule, Evaluator evaluator) {
        BigDecimal least = BigDecimal.ZERO;
        boolean whole = evaluator.listing().complete(rule.drugs().completeness());
        for (Line line : Line.of(evaluator.facts(), rule.drugs())) {
            Optional<BigDecimal> told = told(rule.sum(), line.course());
            boolean sure = line.by(rule.drugs().route()) == Truth.MET;
            whole = whole && sure && told.isPresent();
            least = least.add(sure ? told.orElse(BigDecimal.ZERO) : BigDecimal.ZERO);
        }
        boolean holds = rule.comparison().holds(least, rule.threshold().number());
        boolean more = whole ? holds : rule.comparison() == Comparison.MORE || rule.comparison() == Comparison.AT_LEAST;
        BigDecimal sum = least;
        boolean decided = holds == more && (whole || rule.comparison() != Comparison.EQUAL);
        Truth truth = decided ? Truth.of(holds) : Truth.UNKNOWN;
        return Judged.leaf(Course.always(truth), () -> finding(rule, sum, truth));
    }

    private static Optional<BigDecimal> told(Rule.Sum sum, TreatmentCourse course) {
        return switch (sum) {
            case GRAMS -> Optional.ofNullable(course.cumulativeG());
            case DOSES -> Optional.ofNullable(course.nDoses()).map(BigDecimal::valueOf);
        };
    }

    private static Finding finding(Rule.DrugTotal rule, BigDecimal least, Truth truth) {
        @Nullable UnknownReason unknown = truth == Truth.UNKNOWN ? UnknownReason.NEVER_RECORDED : null;
        Bilingual value = least.signum() == 0
                ? Finding.NONE
                : Numbers.withUnit(least, rule.threshold().unit());
        return new Finding(
                switch (rule.sum()) {
                    case GRAMS -> "cumulative_g";
                    case DOSES -> "n_doses";
                },
                LapseSentences.label(rule),
                value,
                LapseSentences.threshold(rule),
                unknown,
                Finding.NONE);
    }
}
