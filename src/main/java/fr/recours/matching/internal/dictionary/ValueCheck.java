package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.ElementType;
import fr.recours.matching.InputProblem;
import fr.recours.matching.Range;
import fr.recours.matching.UnitChoice;
import fr.recours.matching.Value;
import fr.recours.matching.internal.text.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Checks one value against its data element. */
public final class ValueCheck {

    private ValueCheck() {}

    public static Optional<InputProblem> check(DataElement element, Value value) {
        return switch (value) {
            case Value.Flag _ -> expect(element, element.type() == ElementType.FLAG);
            case Value.Quantity quantity -> quantity(element, quantity);
            case Value.Code(String code) ->
                element.type() == ElementType.CODE ? code(element, code) : wrongType(element);
            case Value.Codes(List<String> codes) ->
                element.type() == ElementType.CODES ? codes(element, codes) : wrongType(element);
            case Value.Day _ -> expect(element, element.type() == ElementType.DATE);
            case Value.Pressures(List<Value.BloodPressure> readings) ->
                element.type() == ElementType.PRESSURES ? PressureCheck.check(element, readings) : wrongType(element);
            case Value.Text _ -> expect(element, element.type() == ElementType.TEXT);
        };
    }

    /** A value of another kind than the element takes. */
    public static Optional<InputProblem> wrongType(DataElement element) {
        Bilingual expected =
                switch (element.type()) {
                    case FLAG -> new Bilingual("oui ou non attendu", "expected yes or no");
                    case INTEGER -> new Bilingual("nombre entier attendu", "expected a whole number");
                    case DECIMAL -> new Bilingual("nombre attendu", "expected a number");
                    case CODE, CODES -> choices(element);
                    case DATE ->
                        new Bilingual(
                                "date attendue\u00a0: AAAA, AAAA-MM ou AAAA-MM-JJ",
                                "expected a date: YYYY, YYYY-MM or YYYY-MM-DD");
                    case TEXT -> new Bilingual("texte attendu", "expected a text");
                    case PRESSURES ->
                        new Bilingual(
                                "liste de {datetime, sbp, dbp} attendue", "expected a list of {datetime, sbp, dbp}");
                    case GROUP ->
                        new Bilingual(
                                "objet attendu\u00a0: date et valeurs de " + String.join(", ", element.parts()),
                                "expected an object: date and values of " + String.join(", ", element.parts()));
                };
        return Optional.of(InputProblem.error(element.key(), expected));
    }

    private static Optional<InputProblem> expect(DataElement element, boolean fits) {
        return fits ? Optional.empty() : wrongType(element);
    }

    private static Optional<InputProblem> quantity(DataElement element, Value.Quantity quantity) {
        if (element.type() != ElementType.INTEGER && element.type() != ElementType.DECIMAL) {
            return wrongType(element);
        }
        if (element.type() == ElementType.INTEGER
                && quantity.number().stripTrailingZeros().scale() > 0) {
            return wrongType(element);
        }
        String unit = quantity.unit();
        UnitChoice choice = null;
        if (unit != null && !unit.equals(element.unit())) {
            choice = element.unitChoice(unit).orElse(null);
            if (choice == null) {
                return Optional.of(InputProblem.error(element.key(), units(element)));
            }
        }
        BigDecimal factor = choice == null ? BigDecimal.ONE : choice.factor();
        BigDecimal number = quantity.number().multiply(factor);
        String shown = element.unit() == null ? "" : element.unit();
        Range own = choice == null ? null : choice.hard();
        Range hard = element.hard();
        if (unit != null && own != null && !own.contains(quantity.number())) {
            return Optional.of(impossible(element, quantity.number(), own, unit));
        }
        if (own == null && hard != null && !hard.contains(number)) {
            return Optional.of(impossible(element, number, hard, shown));
        }
        Range soft = element.soft();
        if (soft == null || soft.contains(number)) {
            return Optional.empty();
        }
        return Optional.of(
                unit == null || own == null
                        ? unusual(element, number, soft, shown)
                        : unusual(element, quantity.number(), soft.dividedBy(factor), unit));
    }

    private static InputProblem unusual(DataElement element, BigDecimal number, Range soft, String unit) {
        return InputProblem.warning(
                element.key(),
                outside(
                        number,
                        soft,
                        unit,
                        "inhabituel, vérifiez la valeur et l’unité",
                        "unusual, check value and unit"));
    }

    private static InputProblem impossible(DataElement element, BigDecimal number, Range hard, String unit) {
        return InputProblem.error(
                element.key(),
                outside(number, hard, unit, "hors des valeurs possibles", "outside the possible values"));
    }

    private static Bilingual outside(BigDecimal number, Range range, String unit, String fr, String en) {
        Bilingual bounds = Numbers.range(range, unit);
        return new Bilingual(
                Numbers.fr(number) + "\u00a0: " + fr + " (" + bounds.fr() + ")",
                Numbers.en(number) + ": " + en + " (" + bounds.en() + ")");
    }

    private static Optional<InputProblem> code(DataElement element, String code) {
        if (element.options().isEmpty() || element.isListed(code)) {
            return Optional.empty();
        }
        return element.open() ? Optional.of(unlisted(element)) : wrongType(element);
    }

    private static InputProblem unlisted(DataElement element) {
        Bilingual listed = choices(element);
        return InputProblem.warning(
                element.key(),
                new Bilingual(
                        "hors de la liste, gardé tel quel\u00a0; " + listed.fr(),
                        "not on the list, kept as it is; " + listed.en()));
    }

    private static Optional<InputProblem> codes(DataElement element, List<String> codes) {
        return codes.stream()
                .map(code -> code(element, code))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Bilingual choices(DataElement element) {
        if (element.options().isEmpty()) {
            return element.type() == ElementType.CODE
                    ? new Bilingual("texte attendu", "expected a text")
                    : new Bilingual("liste de textes attendue", "expected a list of texts");
        }
        String codes = String.join(
                ", ", element.options().stream().map(option -> option.code()).toList());
        return new Bilingual("valeurs possibles\u00a0: " + codes, "possible values: " + codes);
    }

    private static Bilingual units(DataElement element) {
        StringBuilder names = new StringBuilder(element.unit() == null ? "–" : element.unit());
        element.units().forEach(choice -> names.append(", ").append(choice.unit()));
        if (element.ulnUnit() != null) {
            names.append(", ").append(element.ulnUnit()).append(" + uln");
        }
        return new Bilingual("unités possibles\u00a0: " + names, "possible units: " + names);
    }
}
