package fr.recours.matching.internal.language;

import fr.recours.matching.DefinitionError;
import fr.recours.matching.DefinitionException;
import fr.recours.matching.internal.grammar.CriteriaLexer;
import fr.recours.matching.internal.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Collects the errors of one rule text, each at its line and column in the file. */
final class RuleErrors extends BaseErrorListener {

    private static final List<String> JOINS = List.of("and", "or");

    private final Place start;
    private final List<DefinitionError> found = new ArrayList<>();

    RuleErrors(Place start) {
        this.start = start;
    }

    void at(Token token, String message) {
        found.add(place(token).describe(message));
    }

    Place place(Token token) {
        return start.within(token.getLine(), token.getCharPositionInLine());
    }

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            @Nullable Object offending,
            int line,
            int column,
            String message,
            @Nullable RecognitionException cause) {
        if (!(offending instanceof Token token) || !(recognizer instanceof Parser parser)) {
            found.add(start.within(line, column).describe(message));
            return;
        }
        Token before = token.getTokenIndex() > 0 ? parser.getTokenStream().get(token.getTokenIndex() - 1) : token;
        if (before.getType() == CriteriaLexer.NAME && joins(before.getText())) {
            at(before, "'" + before.getText() + "' is not expected here" + Nearest.hint(before.getText(), JOINS));
        } else {
            at(token, unexpected(token, parser));
        }
    }

    /** A mistyped "and" after a number is read as its unit, and only the word after it as wrong. */
    private static boolean joins(String word) {
        return JOINS.stream().anyMatch(join -> Nearest.distance(word, join) <= 1);
    }

    private static String unexpected(Token token, Parser parser) {
        List<String> expected = parser.getExpectedTokens().toList().stream()
                .map(type -> name(parser, type))
                .distinct()
                .toList();
        String written = token.getType() == Token.EOF
                ? "the rule ends too early"
                : "'" + token.getText() + "' is not expected here";
        String nearest = token.getType() == Token.EOF ? "" : Nearest.hint(token.getText(), expected);
        String choices = expected.size() > 8 ? "" : "; expected " + String.join(" or ", expected);
        return written + (nearest.isEmpty() ? choices : nearest);
    }

    private static String name(Parser parser, int type) {
        if (type == Token.EOF) {
            return "the end";
        }
        String literal = parser.getVocabulary().getLiteralName(type);
        if (literal != null) {
            return literal.replace("'", "");
        }
        String symbol = parser.getVocabulary().getSymbolicName(type);
        return switch (symbol) {
            case "NAME" -> "a name";
            case "NUMBER" -> "a number";
            case "UNIT" -> "a unit";
            case "STRING" -> "a text in double quotes";
            case "CRITERION_ID" -> "a criterion";
            case null -> "something else";
            default -> symbol.toLowerCase(Locale.ROOT);
        };
    }

    boolean none() {
        return found.isEmpty();
    }

    void refuse() {
        if (!none()) {
            throw new DefinitionException(found);
        }
    }
}
