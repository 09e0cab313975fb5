package fr.recours.matching.internal.json;

import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.InputProblem;
import fr.recours.matching.Value;
import fr.recours.matching.internal.dictionary.DateCheck;
import fr.recours.matching.internal.dictionary.ValueCheck;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads one candidate donor. */
record DonorReader(Dictionary dictionary, Problems problems, LocalDate reference) {

    Donor read(String path, JsonNode node) {
        Map<String, Value> facts = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            String place = path + "." + entry.getKey();
            Optional<DataElement> element = dictionary
                    .find(Donor.PREFIX + entry.getKey())
                    .filter(found -> found.scope() == DataElement.Scope.DONOR);
            if (element.isEmpty()) {
                if (!Beside.KEYS_OF_A_LINE.contains(entry.getKey())) {
                    problems.unknownKey(place, entry.getKey(), keys());
                }
            } else if (!entry.getValue().isNull()) {
                Optional<Value> value = ValueReader.read(element.get(), entry.getValue());
                Optional<InputProblem> problem = value.isEmpty()
                        ? ValueCheck.wrongType(element.get())
                        : ValueCheck.check(element.get(), value.get())
                                .or(() -> DateCheck.check(element.get(), value.get(), reference));
                problem.ifPresent(found -> problems.at(place, found));
                if (value.isPresent() && problem.filter(InputProblem::isError).isEmpty()) {
                    facts.put(entry.getKey(), value.get());
                }
            }
        });
        return new Donor(
                facts, Beside.read(path, node, problems).map(Beside::source).orElse(null));
    }

    private List<String> keys() {
        return Stream.concat(
                        dictionary.sections().stream()
                                .flatMap(section -> section.elements().stream())
                                .filter(element -> element.scope() == DataElement.Scope.DONOR)
                                .map(element -> element.key().substring(Donor.PREFIX.length())),
                        Beside.KEYS_OF_A_LINE.stream())
                .toList();
    }
}
