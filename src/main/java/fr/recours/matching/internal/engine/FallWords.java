package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.internal.engine.FallJudge.Baseline;
import fr.recours.matching.internal.language.FallSentences;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.text.Dates;
import fr.recours.matching.internal.text.Numbers;
import fr.recours.matching.internal.text.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What an explanation says of a relative fall. */
final class FallWords {

    private static final MathContext PRECISION = new MathContext(12, RoundingMode.HALF_UP);

    /** Where an earlier value lies that does not count. */
    enum Place {
        BEFORE,
        AFTER,
        /** Its date is known to the month or the year, and that is not enough. */
        UNSURE
    }

    private FallWords() {}

    static Bilingual label(Rule.RelativeFall rule) {
        Bilingual element = rule.element().label();
        return new Bilingual("Baisse relative de " + element.fr(), "Relative fall of " + element.en());
    }

    static Bilingual threshold(Rule.RelativeFall rule) {
        Bilingual percent = Numbers.withUnit(rule.percent(), "%");
        Bilingual window = FallSentences.window(rule);
        String sign = rule.comparison().sign() + "\u00a0";
        return new Bilingual(
                sign + percent.fr() + ", valeur initiale " + window.fr(),
                sign + percent.en() + ", earlier value " + window.en());
    }

    /** Both the relative and the absolute change, since the text leaves open which is meant. */
    static Bilingual value(Rule.RelativeFall rule, Amount now, Baseline before) {
        BigDecimal points = before.number().subtract(now.low());
        BigDecimal percent = points.movePointRight(2).divide(before.number(), PRECISION);
        int decimals = Numbers.decimals(
                1, percent.scale(), shown -> holds(rule, Numbers.rounded(percent, shown)) == holds(rule, percent));
        Bilingual fall = Numbers.withUnit(Numbers.rounded(percent, decimals), "%", decimals);
        return new Bilingual(
                Numbers.fr(before.number()) + " → " + now.text().fr() + "\u00a0: " + fall.fr() + " ("
                        + Numbers.fr(points) + " points)",
                Numbers.en(before.number()) + " → " + now.text().en() + ": " + fall.en() + " (" + Numbers.en(points)
                        + " points)");
    }

    private static boolean holds(Rule.RelativeFall rule, BigDecimal percent) {
        return rule.comparison().holds(percent, rule.percent());
    }

    /** Today's value alone is no fall: the earlier ones stand beside it, with their days. */
    static Bilingual without(Amount now, Collection<Baseline> left) {
        Bilingual earlier =
                left.isEmpty() ? new Bilingual("?", "?") : Values.joined(List.copyOf(left), FallWords::dated, ", ");
        return new Bilingual(
                earlier.fr() + " → " + now.text().fr(),
                earlier.en() + " → " + now.text().en());
    }

    private static Bilingual dated(Baseline one) {
        Bilingual day = Dates.partial(one.day());
        return new Bilingual(
                Numbers.fr(one.number()) + " (" + day.fr() + ")", Numbers.en(one.number()) + " (" + day.en() + ")");
    }

    static Bilingual note(Baseline baseline) {
        Bilingual day = Dates.partial(baseline.day());
        return new Bilingual(
                "(valeur initiale − actuelle) / initiale\u00a0; initiale\u00a0: " + day.fr(),
                "(earlier − now) / earlier; earlier: " + day.en());
    }

    /** Why none of these counts. */
    static Bilingual note(Rule.RelativeFall rule, Map<Baseline, Place> left) {
        return Values.join(
                left.entrySet().stream()
                        .map(one -> {
                            Bilingual dated = dated(one.getKey());
                            Bilingual why = why(rule, one.getValue());
                            return new Bilingual(
                                    dated.fr() + " ne compte pas\u00a0: " + why.fr(),
                                    dated.en() + " does not count: " + why.en());
                        })
                        .toList(),
                ", ");
    }

    private static Bilingual why(Rule.RelativeFall rule, Place place) {
        return switch (place) {
            case BEFORE ->
                new Bilingual(
                        "plus de " + rule.toMonths() + " mois avant la RCP",
                        "more than " + rule.toMonths() + " months before the RCP");
            case AFTER ->
                new Bilingual(
                        "moins de " + rule.fromMonths() + " mois avant la RCP",
                        "less than " + rule.fromMonths() + " months before the RCP");
            case UNSURE -> {
                Bilingual window = FallSentences.window(rule);
                yield new Bilingual(
                        "date trop imprécise pour la situer " + window.fr(),
                        "date not precise enough to place it " + window.en());
            }
        };
    }
}
