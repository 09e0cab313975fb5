package fr.recours.matching.internal.language;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.ElementType;
import fr.recours.matching.Option;
import fr.recours.matching.Truth;
import fr.recours.matching.internal.grammar.CriteriaBaseVisitor;
import fr.recours.matching.internal.grammar.CriteriaParser;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Span;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** Turns a parsed rule into its tree of meaning and notes every wrong name, type or unit. */
final class RuleBuilder extends CriteriaBaseVisitor<Rule> {

    private static final Rule UNUSABLE = new Rule.Constant(Truth.UNKNOWN);

    private final Vocabulary vocabulary;
    private final RuleErrors errors;
    private final Thresholds thresholds;
    private final DrugNames drugs;
    private final CriterionNames criteria;
    private final LapseRules lapses;

    RuleBuilder(Vocabulary vocabulary, RuleErrors errors) {
        this.vocabulary = vocabulary;
        this.errors = errors;
        this.thresholds = new Thresholds(errors);
        this.drugs = new DrugNames(vocabulary, errors);
        this.criteria = new CriterionNames(vocabulary, errors);
        this.lapses = new LapseRules(vocabulary, thresholds, drugs);
    }

    @Override
    public Rule visitWholeRule(CriteriaParser.WholeRuleContext context) {
        return visit(context.expression());
    }

    @Override
    public Rule visitExpression(CriteriaParser.ExpressionContext context) {
        List<Rule> parts = parts(context.conjunction());
        return parts.size() == 1 ? parts.getFirst() : new Rule.Any(parts);
    }

    @Override
    public Rule visitConjunction(CriteriaParser.ConjunctionContext context) {
        List<Rule> parts = parts(context.negation());
        return parts.size() == 1 ? parts.getFirst() : new Rule.All(parts);
    }

    private List<Rule> parts(List<? extends ParseTree> contexts) {
        List<Rule> parts = new ArrayList<>();
        contexts.forEach(context -> parts.add(visit(context)));
        return List.copyOf(parts);
    }

    @Override
    public Rule visitNegated(CriteriaParser.NegatedContext context) {
        return new Rule.Not(visit(context.negation()));
    }

    @Override
    public Rule visitPlain(CriteriaParser.PlainContext context) {
        return visit(context.condition());
    }

    @Override
    public Rule visitNested(CriteriaParser.NestedContext context) {
        return visit(context.expression());
    }

    @Override
    public Rule visitChoice(CriteriaParser.ChoiceContext context) {
        return new Rule.Choice(
                visit(context.expression(0)), visit(context.expression(1)), visit(context.expression(2)));
    }

    @Override
    public Rule visitAlways(CriteriaParser.AlwaysContext context) {
        return new Rule.Constant(Truth.MET);
    }

    @Override
    public Rule visitNever(CriteriaParser.NeverContext context) {
        return new Rule.Constant(Truth.NOT_MET);
    }

    @Override
    public Rule visitUndecided(CriteriaParser.UndecidedContext context) {
        return new Rule.Constant(Truth.UNKNOWN);
    }

    @Override
    public Rule visitJudgement(CriteriaParser.JudgementContext context) {
        return new Rule.Judgement(new Bilingual(
                unquote(context.STRING(0).getText()), unquote(context.STRING(1).getText())));
    }

    private static String unquote(String text) {
        return text.substring(1, text.length() - 1);
    }

    @Override
    public Rule visitReference(CriteriaParser.ReferenceContext context) {
        Rule named = criteria.named(context.programme(), context.CRITERION_ID().getSymbol());
        return context.KNOWN() == null ? named : new Rule.Known(named);
    }

    @Override
    public Rule visitAge(CriteriaParser.AgeContext context) {
        return new Rule.Age(
                Comparison.of(context.comparator().getText()),
                whole(context.NUMBER().getSymbol()));
    }

    @Override
    public Rule visitFall(CriteriaParser.FallContext context) {
        DataElement element = element(context.NAME().getSymbol(), Set.of(ElementType.DECIMAL, ElementType.INTEGER));
        if (!context.UNIT().getText().equals("%")) {
            errors.at(context.UNIT().getSymbol(), "a relative fall is written in %");
        }
        if (element == null) {
            return UNUSABLE;
        }
        return new Rule.RelativeFall(
                element,
                Comparison.of(context.comparator().getText()),
                new BigDecimal(context.NUMBER(0).getText()),
                whole(context.NUMBER(1).getSymbol()),
                whole(context.NUMBER(2).getSymbol()));
    }

    @Override
    public Rule visitWashout(CriteriaParser.WashoutContext context) {
        DrugNames.Medicine given = drugs.read(context.NAME());
        return new Rule.SinceLastDose(span(context.period()), given.drug(), given.route());
    }

    @Override
    public Rule visitFailure(CriteriaParser.FailureContext context) {
        return lapses.failure(context, span(context.period()));
    }

    @Override
    public Rule visitGrams(CriteriaParser.GramsContext context) {
        return lapses.grams(context);
    }

    @Override
    public Rule visitDoses(CriteriaParser.DosesContext context) {
        return lapses.doses(context, whole(context.NUMBER().getSymbol()));
    }

    @Override
    public Rule visitElapsed(CriteriaParser.ElapsedContext context) {
        DataElement since = element(context.NAME().getSymbol(), Set.of(ElementType.DATE));
        return since == null ? UNUSABLE : LapseRules.elapsed(context, span(context.period()), since);
    }

    private Span span(CriteriaParser.PeriodContext context) {
        ChronoUnit unit = context.YEARS() != null
                ? ChronoUnit.YEARS
                : context.MONTHS() != null ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
        return new Span(whole(context.NUMBER().getSymbol()), unit);
    }

    @Override
    public Rule visitDonors(CriteriaParser.DonorsContext context) {
        return new Rule.DonorAcceptable();
    }

    @Override
    public Rule visitRecorded(CriteriaParser.RecordedContext context) {
        DataElement element = element(context.NAME().getSymbol(), Set.of(ElementType.values()));
        return element == null ? UNUSABLE : new Rule.Recorded(element);
    }

    @Override
    public Rule visitStated(CriteriaParser.StatedContext context) {
        DataElement element = element(context.NAME().getSymbol(), Set.of(ElementType.FLAG));
        return element == null ? UNUSABLE : new Rule.Stated(element);
    }

    @Override
    public Rule visitFlag(CriteriaParser.FlagContext context) {
        DataElement element = element(context.NAME().getSymbol(), Set.of(ElementType.FLAG));
        return element == null ? UNUSABLE : new Rule.Flag(element);
    }

    @Override
    public Rule visitCoded(CriteriaParser.CodedContext context) {
        DataElement element = element(context.NAME().getSymbol(), Set.of(ElementType.CODE, ElementType.CODES));
        if (element == null) {
            return UNUSABLE;
        }
        List<String> known = element.options().stream().map(Option::code).toList();
        List<String> codes = new ArrayList<>();
        for (CriteriaParser.CodeContext code : context.code()) {
            // A list without options is one of drugs, as they were written.
            boolean drug =
                    known.isEmpty() && vocabulary.drugs().apply(code.getText()).isPresent();
            if (!drug && !known.contains(code.getText())) {
                errors.at(
                        code.getStart(),
                        "'" + code.getText() + "' is not a code of " + element.key()
                                + Nearest.hint(code.getText(), known));
            }
            codes.add(code.getText());
        }
        return new Rule.Coded(element, List.copyOf(codes));
    }

    @Override
    public Rule visitComparison(CriteriaParser.ComparisonContext context) {
        DataElement element = element(context.NAME().getSymbol(), Set.of(ElementType.DECIMAL, ElementType.INTEGER));
        return element == null
                ? UNUSABLE
                : new Rule.Compare(
                        element,
                        Comparison.of(context.comparator().getText()),
                        thresholds.own(element, context.quantity(0)),
                        context.quantity().size() == 1 ? null : thresholds.other(element, context.quantity(1)));
    }

    private @Nullable DataElement element(Token name, Set<ElementType> types) {
        Optional<DataElement> element = vocabulary.elements().apply(name.getText());
        if (element.isEmpty()) {
            errors.at(
                    name,
                    "unknown data element '" + name.getText() + "'"
                            + Nearest.hint(name.getText(), vocabulary.elementKeys()));
            return null;
        }
        if (!types.contains(element.get().type())) {
            errors.at(name, "'" + name.getText() + "' is " + kind(element.get()) + " and cannot stand here");
            return null;
        }
        return element.get();
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

    private int whole(Token number) {
        try {
            return Integer.parseInt(number.getText());
        } catch (NumberFormatException e) {
            errors.at(number, "a whole number is expected here");
            return 0;
        }
    }
}
