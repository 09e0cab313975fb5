package fr.recours.matching.internal.lint;

import fr.recours.matching.Drug;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Scheme;
import fr.recours.matching.internal.rule.Scheme.Dose;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Whether the hard doses of the drug table (clinical.md D.15) let a course be as a rule wants it. */
final class Doses {

    private Doses() {}

    static boolean possible(Rule.CourseGiven rule) {
        return !(rule.scheme() instanceof Scheme.Steady(Dose dose, var _))
                || dose == null
                || rule.drugs().members().stream().anyMatch(drug -> possible(drug, rule, dose));
    }

    private static boolean possible(Drug drug, Rule.CourseGiven rule, Dose dose) {
        List<BigDecimal> highest = drug.doses().stream()
                .filter(limit -> limit.field().equals(field(dose.unit())))
                .filter(limit -> limit.route() == null
                        || rule.drugs().route() == null
                        || limit.route() == rule.drugs().route())
                .map(limit -> limit.range().max())
                .filter(Objects::nonNull)
                .toList();
        BigDecimal factor = dose.asPrednisone()
                ? Objects.requireNonNullElse(drug.prednisoneFactor(), BigDecimal.ONE)
                : BigDecimal.ONE;
        return highest.isEmpty() || highest.stream().map(factor::multiply).anyMatch(most -> reaches(most, dose));
    }

    private static boolean reaches(BigDecimal most, Dose dose) {
        return dose.comparison() == Comparison.MORE
                ? most.compareTo(dose.number()) > 0
                : most.compareTo(dose.number()) >= 0;
    }

    private static String field(String unit) {
        return switch (unit) {
            case "mg/day" -> "dose_mg_day";
            case "mg/week" -> "dose_mg_week";
            default -> "dose_mg_kg";
        };
    }
}
