package fr.recours.matching.internal.language;

import fr.recours.matching.internal.grammar.CriteriaParser;
import fr.recours.matching.internal.rule.Span;
import java.time.temporal.ChronoUnit;
import org.antlr.v4.runtime.Token;

/** Reads the whole numbers and the lengths of time of a rule. */
final class Periods {

    private final RuleErrors errors;

    Periods(RuleErrors errors) {
        this.errors = errors;
    }

    Span span(CriteriaParser.PeriodContext context) {
        ChronoUnit unit = context.YEARS() != null
                ? ChronoUnit.YEARS
                : context.MONTHS() != null ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
        return new Span(whole(context.NUMBER().getSymbol()), unit);
    }

    /** A whole number, refused below the least that makes sense. */
    int atLeast(int least, Token number) {
        int whole = whole(number);
        if (whole < least && errors.none()) {
            errors.at(number, "at least " + least + " is expected here");
        }
        return whole;
    }

    int whole(Token number) {
        try {
            return Integer.parseInt(number.getText());
        } catch (NumberFormatException e) {
            errors.at(number, "a whole number is expected here");
            return 0;
        }
    }
}
