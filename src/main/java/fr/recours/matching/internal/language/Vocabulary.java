package fr.recours.matching.internal.language;

import fr.recours.matching.DataElement;
import fr.recours.matching.Drug;
import fr.recours.matching.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The names a rule may use.
 *
 * @param elements the data elements by key
 * @param elementKeys their keys, for hints
 * @param drugs the drugs by name
 * @param criteria ids of the criteria of the programme
 * @param programme code of the programme; empty in the dictionary
 * @param library ids of the criteria of every programme of the library, by its code
 */
public record Vocabulary(
        Function<String, Optional<DataElement>> elements,
        List<String> elementKeys,
        Function<String, Optional<Drug>> drugs,
        List<String> drugNames,
        Set<String> criteria,
        String programme,
        Map<String, Set<String>> library) {

    /** Without criteria to refer to. */
    public Vocabulary(
            Function<String, Optional<DataElement>> elements,
            List<String> elementKeys,
            Function<String, Optional<Drug>> drugs,
            List<String> drugNames) {
        this(elements, elementKeys, drugs, drugNames, Set.of(), "", Map.of());
    }

    /** The codes of the diseases a programme may be for. */
    public List<String> diseases() {
        return elements.apply("disease").orElseThrow().options().stream()
                .map(Option::code)
                .toList();
    }

    /** What the rules of one programme of a library may use. */
    public Vocabulary in(String code, Map<String, Set<String>> programmes) {
        Set<String> own = programmes.getOrDefault(code, Set.of());
        return new Vocabulary(elements, elementKeys, drugs, drugNames, own, code, programmes);
    }
}
