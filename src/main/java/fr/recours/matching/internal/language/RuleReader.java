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
import org.antlr.v4.runtime.Token;

/** Reads rules. Names are checked against a vocabulary, so nothing is left to be found wrong when a case is judged. */
public final class RuleReader {

    /** Several times the longest of the programmes. */
    private static final int MOST_CHARACTERS = 4000;

    /** Many times what the programmes write. Brackets within brackets without end would take the reader down. */
    private static final int MOST_NESTED = 200;

    private final Vocabulary vocabulary;
    private final Map<Rule, Place> places = new IdentityHashMap<>();

    public RuleReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @throws fr.recours.matching.DefinitionException with every error, each at its line and column */
    public Rule read(PlacedText source) {
        if (source.text().length() > MOST_CHARACTERS) {
            throw source.place().error("the rule is longer than " + MOST_CHARACTERS + " characters");
        }
        RuleErrors errors = new RuleErrors(source.place());
        CriteriaLexer lexer = new CriteriaLexer(CharStreams.fromString(source.text()));
        lexer.removeErrorListeners();
        lexer.addErrorListener(errors);
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        tokens.getTokens().stream()
                .filter(RuleReader::nests)
                .skip(MOST_NESTED)
                .findFirst()
                .ifPresent(token -> errors.at(token, "more than " + MOST_NESTED + " brackets and 'not' in one rule"));
        errors.refuse();
        CriteriaParser parser = new CriteriaParser(tokens);
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

    private static boolean nests(Token token) {
        return token.getType() == CriteriaLexer.NOT || token.getText().equals("(");
    }

    /** Where each part of the rules read stands in its file. Two parts that say the same have each a place of their own. */
    public Map<Rule, Place> places() {
        return Collections.unmodifiableMap(places);
    }
}
