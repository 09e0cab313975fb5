package fr.recours.matching.internal.lint;

import fr.recours.matching.DataElement;
import fr.recours.matching.ElementType;
import fr.recours.matching.LintFinding;
import fr.recours.matching.LintFinding.Kind;
import fr.recours.matching.internal.asking.Possible;
import fr.recours.matching.internal.engine.CompiledLibrary;
import fr.recours.matching.internal.programme.ReadProgramme;
import fr.recours.matching.internal.yaml.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the data elements no rule reads. They are no fault: the meeting reads them, and checks of other elements do. Free
 * texts and the details of a line of treatment are left aside.
 */
public final class UnusedElements {

    private UnusedElements() {}

    /** @param places where each element stands, by its key */
    public static List<LintFinding> find(
            List<ReadProgramme> programmes,
            CompiledLibrary library,
            Stream<DataElement> elements,
            Map<String, Place> places) {
        Set<String> used = new HashSet<>(Set.of("reference_date", "disease"));
        programmes.forEach(
                programme -> used.addAll(Uses.all(programme.compiled(), new Possible(programme.compiled(), library))));
        Report report = new Report();
        elements.filter(element -> element.scope() != DataElement.Scope.TREATMENT)
                .filter(element -> element.type() != ElementType.TEXT)
                .filter(element -> !used.contains(element.key()))
                .forEach(element -> report.add(
                        Kind.UNUSED,
                        places.getOrDefault(element.key(), new Place("dictionary.yaml", 1, 1, 0)),
                        null,
                        "aucune règle ne lit « " + element.key() + " »",
                        "no rule reads '" + element.key() + "'"));
        return report.found();
    }
}
