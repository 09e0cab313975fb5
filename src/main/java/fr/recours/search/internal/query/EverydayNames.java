package fr.recours.search.internal.query;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.search.internal.analysis.Folded;
import fr.recours.search.internal.analysis.WrittenLines;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What elements are called every day: the names in {@code search/fields.txt}, of which one may mean several elements, and labels of
 * one word that no other element of the patient bears.
 */
final class EverydayNames {

    private static final String FILE = "/search/fields.txt";

    private final Map<String, List<DataElement>> meanings = new LinkedHashMap<>();
    private final Map<DataElement, String> first = new HashMap<>();

    EverydayNames(Collection<DataElement> elements) {
        Map<String, DataElement> byKey =
                elements.stream().collect(Collectors.toMap(DataElement::key, Function.identity()));
        WrittenLines.of(FILE).forEach(line -> read(line, byKey));
        List<DataElement> patients = elements.stream()
                .filter(element -> element.scope() == DataElement.Scope.PATIENT)
                .toList();
        patients.forEach(element -> labels(element).forEach(label -> addLabel(label, element, patients)));
    }

    private void read(String line, Map<String, DataElement> byKey) {
        String[] both = line.split(":", 2);
        List<DataElement> meant =
                Stream.of(both[0].split(" ")).map(key -> known(key, byKey)).toList();
        List<String> names = WrittenLines.names(both[1]);
        names.forEach(name -> meanings.put(name, meant));
        if (meant.size() == 1) {
            first.put(meant.getFirst(), names.getFirst());
        }
    }

    private static DataElement known(String key, Map<String, DataElement> byKey) {
        DataElement element = byKey.get(key);
        if (element == null) {
            throw new IllegalStateException(FILE + " names what is not searched: " + key);
        }
        return element;
    }

    private void addLabel(String label, DataElement element, Collection<DataElement> elements) {
        long bearers = elements.stream()
                .filter(other -> labels(other).anyMatch(label::equals))
                .count();
        if (bearers == 1) {
            meanings.putIfAbsent(label, List.of(element));
        }
    }

    private static Stream<String> labels(DataElement element) {
        Bilingual label = element.label();
        return Stream.of(label.fr(), label.en())
                .map(Folded::of)
                .filter(one -> !one.contains(" "))
                .distinct();
    }

    /** Each name, and the elements it means. */
    Map<String, List<DataElement>> meanings() {
        return meanings;
    }

    /** The name by which an element is offered, where one means it alone. */
    String of(DataElement element, String otherwise) {
        return first.getOrDefault(element, otherwise);
    }
}
