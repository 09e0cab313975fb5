package fr.recours.matching.internal.language;

import fr.recours.matching.DataElement;
import fr.recours.matching.Range;
import fr.recours.matching.UnitChoice;
import fr.recours.matching.internal.grammar.CriteriaParser;
import fr.recours.matching.internal.rule.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Checks the thresholds of a rule: in a unit of the element, inside what the element can be at all. */
final class Thresholds {

    private final RuleErrors errors;

    Thresholds(RuleErrors errors) {
        this.errors = errors;
    }

    /** The threshold in the element's own unit, which only points and pure numbers may leave out. */
    Threshold own(DataElement element, CriteriaParser.QuantityContext written) {
        String unit = Objects.requireNonNullElse(element.unit(), "");
        Token number = written.NUMBER().getSymbol();
        if (written.unit() == null) {
            if (!unit.isEmpty() && !unit.equals("points")) {
                errors.at(
                        number,
                        "'" + element.key() + "' needs its unit: write '" + number.getText() + " " + unit + "'");
            }
        } else if (!written.unit().getText().equals(unit)) {
            wrongUnit(element, written.unit(), List.of(unit, "and", "or"));
        }
        return checked(number, element.hard(), unit);
    }

    /** The threshold for values given in another unit. */
    Threshold other(DataElement element, CriteriaParser.QuantityContext written) {
        String unit = written.unit() == null ? "" : written.unit().getText();
        Range hard = null;
        List<String> names = element.units().stream().map(UnitChoice::unit).toList();
        if (names.contains(unit)) {
            hard = element.unitChoice(unit).map(UnitChoice::hard).orElse(null);
        } else {
            Token at = written.unit() == null
                    ? written.NUMBER().getSymbol()
                    : written.unit().getStart();
            errors.at(at, "'" + unit + "' is no other unit of " + element.key() + Nearest.hint(unit, names));
        }
        return checked(written.NUMBER().getSymbol(), hard, unit);
    }

    private void wrongUnit(DataElement element, CriteriaParser.UnitContext unit, List<String> known) {
        List<String> names = new ArrayList<>(known);
        names.removeIf(String::isEmpty);
        String own = element.unit() == null ? "no unit" : "'" + element.unit() + "'";
        errors.at(
                unit.getStart(),
                "'" + unit.getText() + "' is not the unit of " + element.key() + " (" + own + ")"
                        + Nearest.hint(unit.getText(), names));
    }

    private Threshold checked(Token number, @Nullable Range hard, String unit) {
        BigDecimal value = new BigDecimal(number.getText());
        if (hard != null && !hard.contains(value)) {
            errors.at(number, number.getText() + " is outside what the element can be");
        }
        return new Threshold(value, unit);
    }
}
