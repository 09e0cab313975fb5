package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Threshold;
import fr.recours.matching.internal.text.Values;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds a number against its threshold, in the unit it was given in when the rule has a threshold for it. */
final class CompareJudge {

    private static final Judged[] NONE = {};

    private CompareJudge() {}

    static Judged judge(Rule.Compare rule, Amounts.Told told, Facts facts) {
        List<Amount> amounts = told.amounts();
        Truth agreed = Agreement.of(amounts, amount -> Objects.requireNonNullElse(truth(rule, amount), Truth.UNKNOWN));
        return Judged.derived(
                Course.always(agreed),
                () -> finding(rule, told, facts, agreed == Truth.UNKNOWN ? why(rule, amounts) : null),
                told.waits().isEmpty()
                        ? NONE
                        : told.waits().stream().map(CompareJudge::waiting).toArray(Judged[]::new));
    }

    private static Judged waiting(DataElement input) {
        return Judged.leaf(
                Course.UNKNOWN, Finding.bare(input.key(), input.label(), Finding.NONE, UnknownReason.NEVER_RECORDED));
    }

    private static UnknownReason why(Rule.Compare rule, List<Amount> amounts) {
        if (amounts.isEmpty()) {
            return UnknownReason.NEVER_RECORDED;
        }
        boolean inexact = false;
        for (Amount amount : amounts) {
            Truth truth = truth(rule, amount);
            if (truth == null) {
                return UnknownReason.UNIT;
            }
            inexact |= truth == Truth.UNKNOWN;
        }
        return inexact ? amounts.getFirst().inexact() : UnknownReason.CONFLICTING_VALUES;
    }

    private static Finding finding(Rule.Compare rule, Amounts.Told told, Facts facts, @Nullable UnknownReason unknown) {
        DataElement element = rule.element();
        Amount first = told.amounts().isEmpty() ? null : told.amounts().getFirst();
        return new Finding(
                element.derivedOnly() ? null : element.key(),
                element.label(),
                text(rule, told),
                rule.asked(),
                first == null ? null : first.measuredOn(),
                first != null && facts.stale(first.measuredOn(), element),
                first == null ? null : first.source(),
                unknown,
                first == null ? Finding.NONE : first.note());
    }

    /** Rounded no further than to the side of the threshold on which the number lies. */
    private static Bilingual text(Rule.Compare rule, Amounts.Told told) {
        for (Amount one : told.amounts()) {
            if (!same(rule, one, one.shown())) {
                return Values.different(told.amounts(), amount -> amount.text(shown -> same(rule, amount, shown)));
            }
        }
        return told.text();
    }

    private static boolean same(Rule.Compare rule, Amount amount, Amount shown) {
        return shown == amount || truth(rule, shown) == truth(rule, amount);
    }

    /** Nothing when the unit fits neither threshold. */
    private static @Nullable Truth truth(Rule.Compare rule, Amount amount) {
        Threshold other = rule.other();
        if (other != null && other.unit().equals(amount.unit())) {
            return truth(rule.comparison(), other, amount);
        }
        Amount own = amount.inOwnUnit(rule.element()).orElse(null);
        return own == null ? null : truth(rule.comparison(), rule.threshold(), own);
    }

    private static Truth truth(Comparison comparison, Threshold threshold, Amount amount) {
        boolean low = comparison.holds(amount.low(), threshold.number());
        boolean high = comparison.holds(amount.high(), threshold.number());
        if (comparison == Comparison.EQUAL && !amount.exact()) {
            boolean inside = amount.low().compareTo(threshold.number()) <= 0
                    && amount.high().compareTo(threshold.number()) >= 0;
            return inside ? Truth.UNKNOWN : Truth.NOT_MET;
        }
        return low == high ? Truth.of(low) : Truth.UNKNOWN;
    }
}
