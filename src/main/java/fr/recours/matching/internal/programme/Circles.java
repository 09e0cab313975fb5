package fr.recours.matching.internal.programme;

import fr.recours.matching.internal.rule.Rule;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds criteria that refer to themselves, directly or by way of others, of their programme or of another. */
final class Circles {

    /** A criterion of a library. */
    record Name(String programme, String criterion) {}

    private Circles() {}

    /** @param rules every criterion of the library with its rule */
    static Set<Name> find(Map<Name, Rule> rules) {
        Map<Name, Set<Name>> references = rules.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> references(
                                entry.getValue(), entry.getKey().programme())
                        .collect(Collectors.toSet())));
        return references.keySet().stream()
                .filter(name -> reaches(name, name, references, new HashSet<>()))
                .collect(Collectors.toSet());
    }

    private static boolean reaches(Name from, Name target, Map<Name, Set<Name>> references, Set<Name> seen) {
        return references.getOrDefault(from, Set.of()).stream()
                .anyMatch(next -> next.equals(target) || seen.add(next) && reaches(next, target, references, seen));
    }

    private static Stream<Name> references(Rule rule, String programme) {
        return rule.all().flatMap(part -> switch (part) {
            case Rule.Reference(String id) -> Stream.of(new Name(programme, id));
            case Rule.Elsewhere(String other, String id) -> Stream.of(new Name(other, id));
            case Rule.Together together -> together.criteria().stream().map(id -> new Name(programme, id));
            default -> Stream.empty();
        });
    }
}
