package fr.recours.matching.internal.json;

import fr.recours.matching.CaseFile;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the facts of the patient. A fact is a value, or {@code {value, unit, date}}, or a list of those; a value in a
 * laboratory's own unit that is counted in upper limits of normal brings that limit with it: {@code {value, unit, uln}}.
 */
final class FactsReader {

    private static final Set<String> DATED_KEYS = Set.of("value", "unit", "date");

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
        facts.forEach((key, node) -> {
            Optional<DataElement> element = dictionary.find(key);
            if (element.isEmpty() || element.get().derivedOnly()) {
                problems.unknownKey(key, key, patientKeys(dictionary));
            } else if (element.get().scope() != DataElement.Scope.PATIENT) {
                misplaced(key, element.get().scope());
            } else if (!node.isNull() && !key.equals("reference_date")) {
                fact(element.get(), node, measuredOn.get(key));
            }
        });
        return read;
    }

    private void misplaced(String key, DataElement.Scope scope) {
        String list = scope == DataElement.Scope.DONOR ? "donors" : "treatments";
        problems.error(key, "à écrire dans «\u00a0" + list + "\u00a0»", "belongs in '" + list + "'");
    }

    private void fact(DataElement element, JsonNode node, @Nullable PartialDate measuredOn) {
        if (element.type() == ElementType.GROUP) {
            if (node.isArray()) {
                node.forEach(item -> group(element, item));
            } else {
                group(element, node);
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
            keep(element, node, null, null, measuredOn);
            return;
        }
        node.propertyNames().stream()
                .filter(name -> !DATED_KEYS.contains(name) && !name.equals("uln"))
                .forEach(name -> problems.unknownKey(key + "." + name, name, DATED_KEYS));
        JsonNode unit = node.path("unit");
        JsonNode date = node.path("date");
        PartialDate own = date.isMissingNode() || date.isNull()
                ? measuredOn
                : ValueReader.date(date).orElse(null);
        if (own == null && !date.isMissingNode() && !date.isNull()) {
            problems.error(key + ".date", "date attendue", "expected a date");
            return;
        }
        if (!unit.isString() && !unit.isMissingNode() && !unit.isNull()) {
            problems.error(key + ".unit", "unité attendue", "expected a unit");
            return;
        }
        String named = unit.isString() ? Units.of(element, unit.stringValue()) : null;
        JsonNode limit = node.path("uln");
        boolean needed = Units.needsLimit(element, named);
        if (element.ulnUnit() == null && !limit.isMissingNode()) {
            problems.unknownKey(key + ".uln", "uln", DATED_KEYS);
        } else if (needed != limit.isNumber() || needed && limit.decimalValue().signum() <= 0) {
            problems.error(
                    key + ".uln",
                    "limite supérieure de la normale du laboratoire\u00a0: à donner avec l’unité " + element.ulnUnit()
                            + ", et avec elle seule",
                    "the laboratory's upper limit of normal: to be given with the unit " + element.ulnUnit()
                            + ", and with it alone");
        } else if (!node.path("value").isNull()) {
            keep(element, node.path("value"), named, needed ? limit.decimalValue() : null, own);
        }
    }

    private void keep(
            DataElement element,
            JsonNode node,
            @Nullable String unit,
            @Nullable BigDecimal limit,
            @Nullable PartialDate measuredOn) {
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
            if (measuredOn != null && measuredOn.earliest().isAfter(reference) || isLater(value.get())) {
                doesNotCount(key);
            }
            read.add(new Observation(key, value.get(), measuredOn));
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
                && readings.stream()
                        .anyMatch(reading -> reading.at().toLocalDate().isAfter(reference));
    }

    private void doesNotCount(String key) {
        problems.warning(
                key,
                "mesuré après la date de référence\u00a0: ne compte pas",
                "measured after the reference date: does not count");
    }

    /** A dated set of values: baseline lung function keeps keys of its own, other groups are only spread. */
    private void group(DataElement group, JsonNode node) {
        if (!node.isObject()) {
            ValueCheck.wrongType(group).ifPresent(problems::add);
            return;
        }
        boolean baseline = group.key().equals("pft_baseline");
        Optional<PartialDate> date = ValueReader.date(node.path("date"));
        boolean told = !node.path("date").isMissingNode() && !node.path("date").isNull();
        if (baseline && date.isEmpty() || told && date.isEmpty()) {
            problems.error(group.key() + ".date", "date attendue", "expected a date");
            return;
        }
        if (date.filter(day -> day.earliest().isAfter(reference)).isPresent()) {
            doesNotCount(group.key() + ".date");
        }
        node.properties().forEach(entry -> {
            String path = group.key() + "." + entry.getKey();
            Optional<DataElement> part = group.parts().stream()
                    .filter(name -> name.equals(entry.getKey()) || name.equals(group.key() + "_" + entry.getKey()))
                    .findFirst()
                    .map(dictionary::require);
            if (part.isPresent() && !entry.getValue().isNull()) {
                part(baseline, path, part.get(), entry.getValue(), date.orElse(null));
            } else if (part.isEmpty() && !entry.getKey().equals("date")) {
                problems.unknownKey(path, entry.getKey(), group.parts());
            }
        });
    }

    private void part(
            boolean baseline, String path, DataElement element, JsonNode node, @Nullable PartialDate measuredOn) {
        Optional<Value> value = ValueReader.read(element, node);
        Optional<InputProblem> problem =
                value.isEmpty() ? ValueCheck.wrongType(element) : ValueCheck.check(element, value.get());
        problem.ifPresent(found -> problems.at(path, found));
        if (value.isPresent() && problem.filter(InputProblem::isError).isEmpty()) {
            String key = baseline ? CaseFile.BASELINE + element.key() : element.key();
            read.add(new Observation(key, value.get(), measuredOn));
        }
    }
}
