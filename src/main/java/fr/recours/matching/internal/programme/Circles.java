package fr.recours.matching.internal.programme;

import fr.recours.matching.internal.engine.CompiledProgramme.CompiledCriterion;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.yaml.PlacedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds criteria that refer to themselves, directly or by way of others. */
final class Circles {

    private Circles() {}

    static List<String> find(List<CompiledCriterion> criteria, Map<String, PlacedText> places) {
        Map<String, Set<String>> references = criteria.stream()
                .collect(Collectors.toMap(
                        compiled -> compiled.criterion().id(),
                        compiled -> references(compiled.rule()).collect(Collectors.toSet()),
                        (one, other) -> one));
        List<String> errors = new ArrayList<>();
        references.keySet().stream().sorted().forEach(id -> {
            PlacedText place = places.get(id);
            if (place != null && reaches(id, id, references, new HashSet<>())) {
                errors.add(place.place().describe("criterion '" + id + "' refers to itself"));
            }
        });
        return errors;
    }

    private static boolean reaches(String from, String target, Map<String, Set<String>> references, Set<String> seen) {
        return references.getOrDefault(from, Set.of()).stream()
                .anyMatch(next -> next.equals(target) || seen.add(next) && reaches(next, target, references, seen));
    }

    private static Stream<String> references(Rule rule) {
        return switch (rule) {
            case Rule.Reference(String id) -> Stream.of(id);
            case Rule.Together together -> together.criteria().stream();
            case Rule.All(List<Rule> parts) -> parts.stream().flatMap(Circles::references);
            case Rule.Any(List<Rule> parts) -> parts.stream().flatMap(Circles::references);
            case Rule.Not(Rule part) -> references(part);
            case Rule.Choice(Rule condition, Rule then, Rule otherwise) ->
                Stream.of(condition, then, otherwise).flatMap(Circles::references);
            case Rule.Constant _, Rule.Judgement _, Rule.Flag _, Rule.Stated _, Rule.Recorded _ -> Stream.empty();
            case Rule.Coded _, Rule.Compare _, Rule.Age _, Rule.RelativeFall _ -> Stream.empty();
            case Rule.SinceLastDose _, Rule.Elapsed _, Rule.CourseGiven _, Rule.DonorAcceptable _ -> Stream.empty();
        };
    }
}
