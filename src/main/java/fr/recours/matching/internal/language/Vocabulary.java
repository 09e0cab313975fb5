package fr.recours.matching.internal.language;

import fr.recours.matching.DataElement;
import fr.recours.matching.Drug;
import java.util.List;
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
 */
public record Vocabulary(
        Function<String, Optional<DataElement>> elements,
        List<String> elementKeys,
        Function<String, Optional<Drug>> drugs,
        List<String> drugNames,
        Set<String> criteria) {

    public Vocabulary withCriteria(Set<String> ids) {
        return new Vocabulary(elements, elementKeys, drugs, drugNames, ids);
    }
}
