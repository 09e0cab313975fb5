package fr.recours.matching.internal.language;

import fr.recours.matching.internal.grammar.CriteriaLexer;
import fr.recours.matching.internal.grammar.CriteriaParser;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.yaml.Place;
import fr.recours.matching.internal.yaml.PlacedText;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;

/** Reads rules. Names are checked against a vocabulary, so nothing is left to be found wrong when a case is judged. */
public final class RuleReader {

    private final Vocabulary vocabulary;
    private final Map<Rule, Place> places = new IdentityHashMap<>();

    public RuleReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @throws fr.recours.matching.DefinitionException with every error, each at its line and column */
    public Rule read(PlacedText source) {
        RuleErrors errors = new RuleErrors(source.place());
        CriteriaLexer lexer = new CriteriaLexer(CharStreams.fromString(source.text()));
        lexer.removeErrorListeners();
        lexer.addErrorListener(errors);
        CriteriaParser parser = new CriteriaParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.addErrorListener(errors);
        CriteriaParser.WholeRuleContext tree = parser.wholeRule();
        errors.refuse();
        RuleBuilder builder = new RuleBuilder(vocabulary, errors);
        Rule rule = builder.visit(tree);
        errors.refuse();
        builder.starts().forEach((part, start) -> places.put(part, errors.place(start)));
        return rule;
    }

    /** Where each part of the rules read stands in its file. Two parts that say the same have each a place of their own. */
    public Map<Rule, Place> places() {
        return Collections.unmodifiableMap(places);
    }
}
