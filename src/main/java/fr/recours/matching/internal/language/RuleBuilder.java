package fr.recours.matching.internal.language;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Truth;
import fr.recours.matching.internal.grammar.CriteriaBaseVisitor;
import fr.recours.matching.internal.grammar.CriteriaParser;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** Turns a parsed rule into its tree of meaning: the logic here, what it rests on in the builders beside. */
final class RuleBuilder extends CriteriaBaseVisitor<Rule> {

    private final Periods periods;
    private final CriterionNames criteria;
    private final ElementRules elements;
    private final CourseRules courses;
    private final Map<Rule, Token> starts = new IdentityHashMap<>();

    RuleBuilder(Vocabulary vocabulary, RuleErrors errors) {
        this.periods = new Periods(errors);
        this.criteria = new CriterionNames(vocabulary, errors);
        this.elements = new ElementRules(vocabulary, errors, periods);
        this.courses = new CourseRules(vocabulary, errors, periods);
    }

    /** Where each rule built starts, by its identity: inside its brackets, when it stands in some. */
    Map<Rule, Token> starts() {
        return starts;
    }

    @Override
    public Rule visit(ParseTree tree) {
        Rule rule = super.visit(tree);
        if (tree instanceof ParserRuleContext context) {
            starts.putIfAbsent(rule, context.getStart());
        }
        return rule;
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
        Comparison comparison = Comparison.of(context.comparator().getText());
        int years = periods.whole(context.NUMBER().getSymbol());
        return new Rule.Age(comparison, years, Sentences.threshold(comparison, years));
    }

    @Override
    public Rule visitDonors(CriteriaParser.DonorsContext context) {
        return new Rule.DonorAcceptable();
    }

    @Override
    public Rule visitFall(CriteriaParser.FallContext context) {
        return elements.fall(context);
    }

    @Override
    public Rule visitRecorded(CriteriaParser.RecordedContext context) {
        return elements.recorded(context);
    }

    @Override
    public Rule visitStated(CriteriaParser.StatedContext context) {
        return elements.stated(context);
    }

    @Override
    public Rule visitFlag(CriteriaParser.FlagContext context) {
        return elements.flag(context);
    }

    @Override
    public Rule visitCoded(CriteriaParser.CodedContext context) {
        return elements.coded(context);
    }

    @Override
    public Rule visitComparison(CriteriaParser.ComparisonContext context) {
        return elements.comparison(context);
    }

    @Override
    public Rule visitWashout(CriteriaParser.WashoutContext context) {
        return courses.washout(context);
    }

    @Override
    public Rule visitElapsed(CriteriaParser.ElapsedContext context) {
        return elements.elapsed(context);
    }

    @Override
    public Rule visitCourse(CriteriaParser.CourseContext context) {
        return courses.course(context);
    }

    @Override
    public Rule visitTogether(CriteriaParser.TogetherContext context) {
        return courses.together(context);
    }
}
