package fr.recours.matching.internal.language;

import fr.recours.matching.DataElement;
import fr.recours.matching.ElementType;
import fr.recours.matching.Option;
import fr.recours.matching.Truth;
import fr.recours.matching.internal.grammar.CriteriaParser;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.antlr.v4.runtime.Token;

/** Builds the rules that rest on one data element: its name, its type and its unit are checked. */
final class ElementRules {

    private static final Rule UNUSABLE = new Rule.Constant(Truth.UNKNOWN);
    private static final Set<ElementType> NUMBERS = Set.of(ElementType.DECIMAL, ElementType.INTEGER);

    private final Vocabulary vocabulary;
    private final RuleErrors errors;
    private final Thresholds thresholds;
    private final Periods periods;

    ElementRules(Vocabulary vocabulary, RuleErrors errors, Periods periods) {
        this.vocabulary = vocabulary;
        this.errors = errors;
        this.thresholds = new Thresholds(errors);
        this.periods = periods;
    }

    Rule fall(CriteriaParser.FallContext context) {
        if (!context.UNIT().getText().equals("%")) {
            errors.at(context.UNIT().getSymbol(), "a relative fall is written in %");
        }
        return on(
                context.NAME().getSymbol(),
                NUMBERS,
                element -> new Rule.RelativeFall(
                        element,
                        Comparison.of(context.comparator().getText()),
                        new BigDecimal(context.NUMBER(0).getText()),
                        periods.whole(context.NUMBER(1).getSymbol()),
                        periods.whole(context.NUMBER(2).getSymbol())));
    }

    Rule elapsed(CriteriaParser.ElapsedContext context) {
        return on(
                context.NAME().getSymbol(),
                Set.of(ElementType.DATE),
                element -> new Rule.Elapsed(distance(context.distance()), periods.span(context.period()), element));
    }

    private static Comparison distance(CriteriaParser.DistanceContext written) {
        if (written.LEAST() != null) {
            return Comparison.AT_LEAST;
        }
        if (written.MOST() != null) {
            return Comparison.AT_MOST;
        }
        return written.GREATER() != null ? Comparison.MORE : Comparison.LESS;
    }

    Rule recorded(CriteriaParser.RecordedContext context) {
        return on(
                context.NAME().getSymbol(),
                Set.of(ElementType.values()),
                element -> new Rule.Recorded(element, Sentences.recorded(element)));
    }

    Rule stated(CriteriaParser.StatedContext context) {
        return on(context.NAME().getSymbol(), Set.of(ElementType.FLAG), Rule.Stated::new);
    }

    Rule flag(CriteriaParser.FlagContext context) {
        return on(context.NAME().getSymbol(), Set.of(ElementType.FLAG), Rule.Flag::new);
    }

    Rule comparison(CriteriaParser.ComparisonContext context) {
        return on(context.NAME().getSymbol(), NUMBERS, element -> {
            Comparison comparison = Comparison.of(context.comparator().getText());
            Threshold own = thresholds.own(element, context.quantity(0));
            Threshold other = context.quantity().size() == 1 ? null : thresholds.other(element, context.quantity(1));
            return new Rule.Compare(element, comparison, own, other, Sentences.threshold(comparison, own, other));
        });
    }

    Rule coded(CriteriaParser.CodedContext context) {
        return on(context.NAME().getSymbol(), Set.of(ElementType.CODE, ElementType.CODES), element -> {
            List<String> known = element.options().stream().map(Option::code).toList();
            List<String> codes = new ArrayList<>();
            for (CriteriaParser.CodeContext code : context.code()) {
                // A list without options is one of drugs, as they were written.
                boolean drug = known.isEmpty()
                        && vocabulary.drugs().apply(code.getText()).isPresent();
                if (!drug && !known.contains(code.getText())) {
                    errors.at(
                            code.getStart(),
                            "'" + code.getText() + "' is not a code of " + element.key()
                                    + Nearest.hint(code.getText(), known));
                }
                codes.add(code.getText());
            }
            return new Rule.Coded(element, List.copyOf(codes));
        });
    }

    /** The rule on the element of this name, when there is one of the right type. */
    private Rule on(Token name, Set<ElementType> types, Function<DataElement, Rule> rule) {
        Optional<DataElement> element = vocabulary.elements().apply(name.getText());
        if (element.isEmpty()) {
            errors.at(
                    name,
                    "unknown data element '" + name.getText() + "'"
                            + Nearest.hint(name.getText(), vocabulary.elementKeys()));
            return UNUSABLE;
        }
        if (!types.contains(element.get().type())) {
            errors.at(name, "'" + name.getText() + "' is " + kind(element.get()) + " and cannot stand here");
            return UNUSABLE;
        }
        return rule.apply(element.get());
    }

    private static String kind(DataElement element) {
        return switch (element.type()) {
            case FLAG -> "a yes-or-no element";
            case INTEGER, DECIMAL -> "a number";
            case CODE, CODES -> "a choice of codes";
            case DATE -> "a date";
            case TEXT -> "a text";
            case PRESSURES -> "a list of blood pressures";
            case GROUP -> "a group of elements";
        };
    }
}
