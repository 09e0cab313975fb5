package fr.recours.matching.internal.language;

import fr.recours.matching.DataElement;
import fr.recours.matching.internal.grammar.CriteriaParser;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Span;
import fr.recours.matching.internal.rule.Threshold;
import java.math.BigDecimal;
import java.util.List;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds rules about the time since a date and about what courses of a drug come to. */
final class LapseRules {

    private final Vocabulary vocabulary;
    private final Thresholds thresholds;
    private final DrugNames drugs;

    LapseRules(Vocabulary vocabulary, Thresholds thresholds, DrugNames drugs) {
        this.vocabulary = vocabulary;
        this.thresholds = thresholds;
        this.drugs = drugs;
    }

    Rule failure(CriteriaParser.FailureContext context, Span atLeast) {
        DrugNames.Medicine given = drugs.read(context.NAME());
        return new Rule.FailedCourse(atLeast, given.drug(), given.route());
    }

    Rule grams(CriteriaParser.GramsContext context) {
        Threshold threshold = thresholds.own(vocabulary.cumulativeDose(), context.quantity());
        return total(Rule.Sum.GRAMS, context.NAME(), context.comparator(), threshold);
    }

    Rule doses(CriteriaParser.DosesContext context, int number) {
        Threshold threshold = new Threshold(BigDecimal.valueOf(number), "");
        return total(Rule.Sum.DOSES, context.NAME(), context.comparator(), threshold);
    }

    private Rule total(
            Rule.Sum sum, List<TerminalNode> names, CriteriaParser.ComparatorContext comparator, Threshold threshold) {
        DrugNames.Medicine given = drugs.read(names);
        return new Rule.DrugTotal(sum, given.drug(), given.route(), Comparison.of(comparator.getText()), threshold);
    }

    static Rule elapsed(CriteriaParser.ElapsedContext context, Span span, DataElement since) {
        return new Rule.Elapsed(distance(context.distance()), span, since);
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
}
