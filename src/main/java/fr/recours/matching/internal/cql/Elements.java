package fr.recours.matching.internal.cql;

import fr.recours.matching.DataElement;
import fr.recours.matching.Donor;
import fr.recours.matching.internal.engine.Derivations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Data elements as parameters: what is recorded of one person. */
record Elements(Library library, Derivations derivations, Person person) {

    /** What is recorded; nothing where this is never recorded of this person. */
    Optional<Cql> recorded(DataElement element) {
        DataElement.Scope own =
                switch (person) {
                    case RECIPIENT -> DataElement.Scope.PATIENT;
                    case DONOR -> DataElement.Scope.DONOR;
                };
        if (element.derivedOnly() || element.scope() != own) {
            return Optional.empty();
        }
        return Optional.of(
                switch (person) {
                    case RECIPIENT -> lastTime(element, parameter(element));
                    case DONOR ->
                        library.donorField(
                                element.key().substring(Donor.PREFIX.length()), type(element), words(element));
                });
    }

    private Cql parameter(DataElement element) {
        return library.parameter(element.key(), type(element), words(element));
    }

    /** Where no last time is recorded, the date of a yes tells it (clinical.md D.11). */
    private Cql lastTime(DataElement element, Cql recorded) {
        return derivations
                .flagOfLastTime(element.key())
                .map(flag -> library.definition(person, element.key() + ", or the day of a yes", words(element), () -> {
                    Cql day = library.parameter(
                            Names.measuredOn(flag.key()),
                            "Interval<Date>",
                            flag.label().fr() + " : date");
                    return Cql.call(
                            "Coalesce", recorded, Cql.when(Cql.test(Layout.flat(parameter(flag))), day, Cql.NULL));
                }))
                .orElse(recorded);
    }

    /** As {@link #recorded}, or unknown. */
    Cql recordedOrNull(DataElement element) {
        return recorded(element).orElse(Cql.NULL);
    }

    /** As {@link #recordedOrNull}, or the raw value where another element corrects it. */
    Cql measuredOrNull(DataElement element) {
        return derivations.isCorrected(element.key())
                ? library.parameter(Names.uncorrected(element), type(element), words(element) + " : valeur brute")
                : recordedOrNull(element);
    }

    /** The element of this person: {@code birth_date} is {@code donor_birth_date} for a donor. */
    DataElement own(String key) {
        return derivations.element(
                switch (person) {
                    case RECIPIENT -> key;
                    case DONOR -> Donor.PREFIX + key;
                });
    }

    /** The first of these that is known. */
    static Cql firstKnown(List<Cql> values) {
        List<Cql> known =
                values.stream().filter(value -> !value.equals(Cql.NULL)).toList();
        return switch (known.size()) {
            case 0 -> Cql.NULL;
            case 1 -> known.getFirst();
            default -> new Cql.Call("Coalesce", known);
        };
    }

    /** A yes-or-no element as it was stated, else as it follows from others. */
    Cql flag(DataElement element, RuleWriter rules) {
        boolean computed = derivations.formula(element.key()) != null && person == Person.RECIPIENT;
        if (!computed && derivations.rules(element.key()).isEmpty()) {
            return recordedOrNull(element);
        }
        String name = element.key() + ", stated or derived";
        return library.definition(person, name, element.label().fr(), () -> {
            List<Cql> ways = new ArrayList<>();
            recorded(element).ifPresent(ways::add);
            if (computed) {
                ways.add(new FlagFormulaWriter(this).write(element));
            } else {
                derivations.rules(element.key()).forEach(rule -> ways.add(rules.write(rule)));
            }
            return firstKnown(ways);
        });
    }

    static String type(DataElement element) {
        return switch (element.type()) {
            case FLAG -> "Boolean";
            case INTEGER -> element.units().isEmpty() ? "Integer" : "Quantity";
            case DECIMAL -> element.units().isEmpty() ? "Decimal" : "Quantity";
            case CODE, TEXT -> "String";
            case CODES -> "List<String>";
            case DATE -> "Interval<Date>";
            case PRESSURES -> "List<Tuple { at Interval<DateTime>, systolic Integer, diastolic Integer }>";
            case GROUP -> "Boolean";
        };
    }

    private static String words(DataElement element) {
        String unit = element.unit() == null ? "" : " (" + element.unit() + ")";
        return element.label().fr() + unit;
    }
}
