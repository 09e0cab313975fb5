package fr.recours.matching.internal.asking;

import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.PartialDate;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.Value;
import fr.recours.matching.internal.engine.Examination;
import fr.recours.matching.internal.rule.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What rules on numbers, ages and falls depend on while they are unknown. */
final class NumberShapes {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int EDGE_DAYS = 3;

    private final Examination known;
    private final Gaps gaps;
    private final Trials trials;

    NumberShapes(Examination known, Gaps gaps, Trials trials) {
        this.known = known;
        this.gaps = gaps;
        this.trials = trials;
    }

    /** Answers are taken in the element's own unit. */
    Shape compare(Rule.Compare rule) {
        DataElement element = rule.element();
        BigDecimal threshold = rule.threshold().number();
        Predicate<Value> holds = number(number -> rule.comparison().holds(number, threshold));
        boolean formula = known.recorded(element.key()).isEmpty()
                && !known.inputs(element.key()).isEmpty();
        if (!formula) {
            return element.derivedOnly()
                    ? Shape.UNKNOWN
                    : new Shape.Leaf(gaps.element(element).mark(new Value.Quantity(threshold)), holds);
        }
        List<Gap> missing = gaps.lacking(element.key());
        List<Gap> lacking = missing.isEmpty() && ageIsVague() ? List.of(gaps.birth()) : missing;
        if (lacking.isEmpty()) {
            return Shape.UNKNOWN;
        }
        Shape computed = Shapes.given(
                lacking, new Shape.Leaf(gaps.result(element, lacking).mark(new Value.Quantity(threshold)), holds));
        return lacking.stream().anyMatch(Gap::isWhole)
                ? Shape.firstKnown(List.of(trials.of(rule), computed))
                : computed;
    }

    /** Whether a number computed with the age is known to lie between two ends only. */
    private boolean ageIsVague() {
        return known.births().stream().anyMatch(births -> !births.exact());
    }

    /** Asked as the date of birth. */
    Shape age(Rule.Age rule) {
        PartialDate birthday = PartialDate.of(known.reference().minusYears(rule.years()));
        return new Shape.Leaf(gaps.birth().mark(new Value.Day(birthday)), day(born -> known.holds(rule, born)));
    }

    /** A month's end may move a day that many months away by some days: they are tried too. */
    Shape elapsed(Rule.Elapsed rule) {
        Gap gap = gaps.element(rule.element());
        LocalDate edge = rule.span().before(known.reference());
        for (int shift = -EDGE_DAYS; shift <= EDGE_DAYS; shift++) {
            gap.mark(new Value.Day(PartialDate.of(edge.plusDays(shift))));
        }
        return new Shape.Leaf(gap, day(since -> known.holds(rule, since)));
    }

    /** With the earlier value known, a threshold on the later one; else either, once both are known. */
    Shape fall(Rule.RelativeFall rule) {
        DataElement element = rule.element();
        Optional<BigDecimal> baseline = known.baseline(rule);
        if (baseline.isPresent()) {
            BigDecimal left = HUNDRED.subtract(rule.percent());
            BigDecimal edge = baseline.get().multiply(left).movePointLeft(2);
            return new Shape.Leaf(
                    gaps.element(element).mark(new Value.Quantity(edge)), number(number -> known.falls(rule, number)));
        }
        boolean grouped = known.element(CaseFile.BASELINES).parts().contains(element.key());
        boolean now = known.isMeasured(element.key());
        List<Gap> lacking = new ArrayList<>();
        lacking.add(gaps.whole(
                grouped ? CaseFile.BASELINES : CaseFile.BASELINE + element.key(),
                now ? known.why(rule) : UnknownReason.NEVER_RECORDED));
        if (!now) {
            lacking.add(gaps.element(element));
        }
        return Shapes.given(lacking, new Shape.Leaf(gaps.outcome(rule), Shapes.YES));
    }

    private static Predicate<Value> day(Predicate<LocalDate> holds) {
        return answer -> answer.as(Value.Day.class)
                .map(day -> day.date().earliest())
                .filter(holds)
                .isPresent();
    }

    private static Predicate<Value> number(Predicate<BigDecimal> holds) {
        return answer -> answer instanceof Value.Quantity(BigDecimal number, var _) && holds.test(number);
    }
}
