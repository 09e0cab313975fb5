package fr.recours.matching.internal.json;

import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.InputProblem;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Source;
import fr.recours.matching.Value;
import fr.recours.matching.internal.dictionary.ValueCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a dated set of values: baseline lung function keeps keys of its own, other groups are only spread. */
record GroupReader(DataElement group, Dictionary dictionary, Problems problems, LocalDate reference) {

    private static final Set<String> PART_KEYS = Set.of("value", "method", "source");

    /** @param measuredOn the date of a set that tells none of its own */
    List<Observation> read(JsonNode node, @Nullable PartialDate measuredOn) {
        if (!node.isObject()) {
            ValueCheck.wrongType(group).ifPresent(problems::add);
            return List.of();
        }
        boolean baseline = group.key().equals(CaseFile.BASELINES);
        Optional<Beside> told = Beside.read(group.key(), node, measuredOn, problems);
        if (told.isEmpty()) {
            return List.of();
        }
        Beside beside = told.get();
        PartialDate date = beside.date();
        if (baseline && date == null) {
            problems.error(group.key() + ".date", "date attendue", "expected a date");
            return List.of();
        }
        if (date != null && date.earliest().isAfter(reference)) {
            problems.later(group.key() + ".date");
        }
        List<Observation> read = new ArrayList<>();
        node.properties().forEach(entry -> {
            String path = group.key() + "." + entry.getKey();
            Optional<DataElement> part = group.parts().stream()
                    .filter(name -> name.equals(entry.getKey()) || name.equals(group.key() + "_" + entry.getKey()))
                    .findFirst()
                    .map(dictionary::require);
            if (part.isPresent() && !entry.getValue().isNull()) {
                part(baseline, path, part.get(), entry.getValue(), beside).ifPresent(read::add);
            } else if (part.isEmpty() && !Beside.KEYS.contains(entry.getKey())) {
                problems.unknownKey(path, entry.getKey(), group.parts());
            }
        });
        return read;
    }

    /** One value of a set: of the set's date, and from the set's source unless it tells one of its own. */
    private Optional<Observation> part(boolean baseline, String path, DataElement element, JsonNode node, Beside set) {
        node.propertyNames().stream()
                .filter(name -> !PART_KEYS.contains(name))
                .forEach(name -> problems.unknownKey(path + "." + name, name, PART_KEYS));
        JsonNode bare = node.isObject() ? node.path("value") : node;
        Optional<Beside> own = node.isObject() ? Beside.read(path, node, set.date(), problems) : Optional.of(set);
        Optional<Value> value = ValueReader.read(element, bare);
        Optional<InputProblem> problem =
                value.isEmpty() ? ValueCheck.wrongType(element) : ValueCheck.check(element, value.get());
        problem.ifPresent(found -> problems.at(path, found));
        if (own.isEmpty()
                || value.isEmpty()
                || problem.filter(InputProblem::isError).isPresent()) {
            return Optional.empty();
        }
        String key = baseline ? CaseFile.BASELINE + element.key() : element.key();
        Source source = own.get().source();
        return Optional.of(new Observation(key, value.get(), set.date(), source == null ? set.source() : source));
    }
}
