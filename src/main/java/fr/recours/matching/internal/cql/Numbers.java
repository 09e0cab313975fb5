package fr.recours.matching.internal.cql;

import fr.recours.matching.DataElement;
import fr.recours.matching.UnitChoice;
import fr.recours.matching.internal.engine.Formula;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Numbers of a case and what they are held against. */
record Numbers(Elements elements) {

    Cql compare(Rule.Compare rule) {
        DataElement element = rule.element();
        if (isRange(element)) {
            return rule.other() == null
                    ? range(rule, new FormulaWriter(elements).range(element))
                    : elements.library()
                            .gap(
                                    element.key() + " in several units",
                                    "computed from other values and in several units");
        }
        Cql number = exact(element);
        if (number.equals(Cql.NULL)) {
            return Cql.NULL;
        }
        Cql own = held(Layout.flat(number), rule.comparison(), rule.threshold().number());
        Threshold other = rule.other();
        if (other == null) {
            return own;
        }
        String given = Layout.flat(elements.recordedOrNull(element));
        return Cql.when(
                Cql.test(given + ".unit = " + Names.string(other.unit())),
                held(given + ".value", rule.comparison(), other.number()),
                own);
    }

    /** Whether an element may be known only to lie between two ends. */
    boolean isRange(DataElement element) {
        return elements.person() == Person.RECIPIENT && FormulaWriter.givesRange(formula(element));
    }

    /** The number of an element in its own unit. */
    Cql exact(DataElement element) {
        if (elements.person() == Person.RECIPIENT && !formula(element).isEmpty()) {
            return new FormulaWriter(elements).exact(element);
        }
        return element.units().isEmpty() ? elements.recordedOrNull(element) : inOwnUnit(element);
    }

    private String formula(DataElement element) {
        Formula formula = elements.derivations().formula(element.key());
        return formula == null ? "" : formula.name();
    }

    private Cql inOwnUnit(DataElement element) {
        Cql given = elements.recordedOrNull(element);
        if (given.equals(Cql.NULL)) {
            return given;
        }
        String name = Layout.flat(given);
        return elements.library()
                .definition(
                        elements.person(),
                        element.key() + ", in " + element.unit(),
                        element.label().fr() + ", converted from the unit it was given in",
                        () -> {
                            List<Cql.Branch> branches = new ArrayList<>();
                            branches.add(branch(name, element.unit() == null ? "" : element.unit(), ""));
                            for (UnitChoice choice : element.units()) {
                                String times = choice.factor().compareTo(BigDecimal.ONE) == 0
                                        ? ""
                                        : " * " + Names.number(choice.factor());
                                branches.add(branch(name, choice.unit(), times));
                            }
                            return new Cql.Case(branches, Cql.NULL);
                        });
    }

    private static Cql.Branch branch(String name, String unit, String times) {
        return new Cql.Branch(Cql.test(name + ".unit = " + Names.string(unit)), Cql.test(name + ".value" + times));
    }

    static Cql held(String number, Comparison comparison, BigDecimal threshold) {
        return Cql.test(number + " " + operator(comparison) + " " + Names.number(threshold));
    }

    static String operator(Comparison comparison) {
        return switch (comparison) {
            case LESS -> "<";
            case AT_MOST -> "<=";
            case MORE -> ">";
            case AT_LEAST -> ">=";
            case EQUAL -> "=";
        };
    }

    private Cql range(Rule.Compare rule, Cql number) {
        Cql bound = Cql.term(Names.number(rule.threshold().number()));
        Library library = elements.library();
        return switch (rule.comparison()) {
            case LESS -> library.helper(Helper.BELOW, number, bound);
            case AT_LEAST -> new Cql.Not(library.helper(Helper.BELOW, number, bound));
            case AT_MOST -> library.helper(Helper.AT_MOST, number, bound);
            case MORE -> new Cql.Not(library.helper(Helper.AT_MOST, number, bound));
            case EQUAL ->
                Cql.and(List.of(
                        library.helper(Helper.AT_MOST, number, bound),
                        new Cql.Not(library.helper(Helper.BELOW, number, bound))));
        };
    }
}
