package fr.recours.matching.internal.json;

import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.ElementType;
import fr.recours.matching.InputProblem;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import fr.recours.matching.internal.dictionary.DateCheck;
import fr.recours.matching.internal.dictionary.RppsCheck;
import fr.recours.matching.internal.dictionary.ValueCheck;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the facts of the patient. A fact is a value, or {@code {value, unit, date, date_precision, method, source}}, or a list of
 * those; a value in a laboratory's own unit that is counted in upper limits of normal brings that limit with it: {@code {value, unit, uln}}.
 */
final class FactsReader {

    private static final Set<String> VALUE_KEYS =
            Stream.concat(Stream.of("value", "unit"), Beside.KEYS.stream()).collect(Collectors.toUnmodifiableSet());

    private final Dictionary dictionary;
    private final Problems problems;
    private final LocalDate reference;
    private final List<Observation> read = new ArrayList<>();

    FactsReader(Dictionary dictionary, Problems problems, LocalDate reference) {
        this.dictionary = dictionary;
        this.problems = problems;
        this.reference = reference;
    }

    static List<String> patientKeys(Dictionary dictionary) {
        return dictionary.sections().stream()
                .flatMap(section -> section.elements().stream())
                .filter(element -> element.scope() == DataElement.Scope.PATIENT && !element.derivedOnly())
                .map(DataElement::key)
                .toList();
    }

    List<Observation> read(Map<String, JsonNode> facts, Map<String, PartialDate> measuredOn) {
        facts.forEach((key, node) -> element(key, key, dictionary, problems)
                .filter(element -> !node.isNull() && !key.equals("reference_date"))
                .ifPresent(element -> fact(element, node, measuredOn.get(key))));
        return read;
    }

    /** The element of the patient that stands under a key; nothing when none may, which is told at the path. */
    static Optional<DataElement> element(String path, String key, Dictionary dictionary, Problems problems) {
        Optional<DataElement> element = dictionary.find(key).filter(found -> !found.derivedOnly());
        if (element.isEmpty()) {
            problems.unknownKey(path, key, patientKeys(dictionary));
            return element;
        }
        return element.filter(found -> switch (found.scope()) {
            case PATIENT -> true;
            case DONOR -> belongs(path, "donors", problems);
            case TREATMENT -> belongs(path, "treatments", problems);
        });
    }

    private static boolean belongs(String path, String list, Problems problems) {
        problems.error(path, "à écrire dans «\u00a0" + list + "\u00a0»", "belongs in '" + list + "'");
        return false;
    }

    private void fact(DataElement element, JsonNode node, @Nullable PartialDate measuredOn) {
        if (element.type() == ElementType.GROUP) {
            GroupReader group = new GroupReader(element, dictionary, problems, reference);
            if (node.isArray()) {
                node.forEach(item -> read.addAll(group.read(item, measuredOn)));
            } else {
                read.addAll(group.read(node, measuredOn));
            }
            return;
        }
        boolean listType = element.type() == ElementType.CODES || element.type() == ElementType.PRESSURES;
        // A list is one value of a list element, unless its parts say that they are values themselves.
        boolean several = node.isArray() && (!listType || node.valueStream().anyMatch(item -> item.has("value")));
        if (several) {
            node.forEach(item -> one(element, item, measuredOn));
        } else {
            one(element, node, measuredOn);
        }
    }

    private void one(DataElement element, JsonNode node, @Nullable PartialDate measuredOn) {
        String key = element.key();
        if (!node.isObject()) {
            keep(element, node, null, null, new Beside(measuredOn, null));
            return;
        }
        node.propertyNames().stream()
                .filter(name -> !VALUE_KEYS.contains(name) && !name.equals("uln"))
                .forEach(name -> problems.unknownKey(key + "." + name, name, VALUE_KEYS));
        JsonNode unit = node.path("unit");
        Optional<Beside> beside = Beside.read(key, node, measuredOn, problems);
        if (beside.isEmpty()) {
            return;
        }
        if (!unit.isString() && !Beside.isNone(unit)) {
            problems.error(key + ".unit", "unité attendue", "expected a unit");
            return;
        }
        boolean number = element.type() == ElementType.INTEGER || element.type() == ElementType.DECIMAL;
        if (unit.isString() && !number) {
            problems.error(key + ".unit", "ne prend pas d’unité", "takes no unit");
            return;
        }
        String named = unit.isString() ? Units.of(element, unit.stringValue()) : null;
        JsonNode limit = node.path("uln");
        Optional<BigDecimal> normal = ValueReader.number(limit).filter(upper -> upper.signum() > 0);
        boolean needed = Units.needsLimit(element, named);
        if (element.ulnUnit() == null && !limit.isMissingNode()) {
            problems.unknownKey(key + ".uln", "uln", VALUE_KEYS);
        } else if (needed ? normal.isEmpty() : limit.isNumber()) {
            problems.error(
                    key + ".uln",
                    "limite supérieure de la normale du laboratoire\u00a0: à donner avec l’unité " + element.ulnUnit()
                            + ", et avec elle seule",
                    "the laboratory's upper limit of normal: to be given with the unit " + element.ulnUnit()
                            + ", and with it alone");
        } else if (!node.path("value").isNull()) {
            keep(element, node.path("value"), named, normal.orElse(null), beside.get());
        }
    }

    private void keep(
            DataElement element, JsonNode node, @Nullable String unit, @Nullable BigDecimal limit, Beside beside) {
        String key = element.key();
        Optional<Value> value = ValueReader.read(element, node)
                .map(bare -> bare instanceof Value.Quantity(BigDecimal number, var _)
                        ? limit == null ? inUnit(element, number, unit) : timesLimit(number, limit)
                        : bare);
        Optional<InputProblem> problem = value.isEmpty()
                ? ValueCheck.wrongType(element)
                : ValueCheck.check(element, value.get())
                        .or(() -> DateCheck.check(element, value.get(), reference))
                        .or(() -> RppsCheck.check(element, value.get()));
        problem.ifPresent(found -> problems.at(key, found));
        if (value.isPresent() && problem.filter(InputProblem::isError).isEmpty()) {
            if (beside.date() != null && beside.date().earliest().isAfter(reference) || isLater(value.get())) {
                problems.later(key);
            }
            read.add(new Observation(key, value.get(), beside.date(), beside.source()));
        }
    }

    private static Value inUnit(DataElement element, BigDecimal number, @Nullable String unit) {
        return unit == null || unit.equals(element.unit())
                ? new Value.Quantity(number)
                : new Value.Quantity(number, unit);
    }

    /** So many times the upper limit of normal; six decimals do not carry a laboratory's figures across a threshold. */
    private static Value timesLimit(BigDecimal number, BigDecimal limit) {
        BigDecimal times = number.divide(limit, 6, RoundingMode.HALF_UP).stripTrailingZeros();
        return new Value.Quantity(times.scale() < 0 ? times.setScale(0) : times);
    }

    private boolean isLater(Value value) {
        return value instanceof Value.Pressures(List<Value.BloodPressure> readings)
                && readings.stream().anyMatch(reading -> reading.day().isAfter(reference));
    }
}
