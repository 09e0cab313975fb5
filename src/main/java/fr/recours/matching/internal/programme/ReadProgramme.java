package fr.recours.matching.internal.programme;

import fr.recours.matching.internal.engine.CompiledProgramme;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.yaml.Place;
import fr.recours.matching.internal.yaml.PlacedText;
import java.util.Map;
import java.util.Objects;

/**
 * A programme and where its parts stand in its file.
 *
 * @param place of its code
 * @param ids the criteria's, by themselves
 * @param places where each part of each rule stands, by its identity
 */
public record ReadProgramme(
        CompiledProgramme compiled, Place place, Map<String, PlacedText> ids, Map<Rule, Place> places) {

    /** Where a criterion stands: its id. */
    public Place place(String id) {
        return Objects.requireNonNull(ids.get(id)).place();
    }

    /** Where a rule, or a part of one, stands. */
    public Place place(Rule rule) {
        return Objects.requireNonNullElse(places.get(rule), place);
    }
}
