package fr.recours.matching.internal.engine;

import fr.recours.matching.DataElement;
import fr.recours.matching.internal.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the rules of a library ready to be judged, and gives each a place; equal ones share it. */
final class Steps {

    /** What two rules must share to be one step: their kind, their own words, and the steps they are put together from. */
    private record Sense(Object words, List<Step> parts) {}

    private final Keys keys;
    private final Map<String, CompiledProgramme> programmes;
    private final Map<Rule, Step> steps = new IdentityHashMap<>();
    private final Map<Sense, Step> senses = new HashMap<>();
    private int size;

    Steps(Keys keys, List<CompiledProgramme> programmes) {
        this.keys = keys;
        this.programmes =
                programmes.stream().collect(Collectors.toUnmodifiableMap(CompiledProgramme::code, Function.identity()));
    }

    /** How many places were given. */
    int size() {
        return size;
    }

    /** Gives a rule and its parts their places. */
    Step place(CompiledProgramme programme, Rule rule) {
        Step known = steps.get(rule);
        if (known == null) {
            known = switch (rule) {
                case Rule.Reference(String id) -> place(programme, programme.rule(id));
                case Rule.Elsewhere(String code, String id) -> elsewhere(code, id);
                default -> shared(programme, rule);
            };
            steps.put(rule, known);
        }
        return known;
    }

    private Step elsewhere(String code, String id) {
        CompiledProgramme other = require(code);
        return place(other, other.rule(id));
    }

    private Step shared(CompiledProgramme programme, Rule rule) {
        List<Step> parts = new ArrayList<>();
        for (Rule part : rule.children()) {
            parts.add(place(programme, part));
        }
        Sense sense = new Sense(words(programme, rule), parts);
        Step known = senses.get(sense);
        if (known == null) {
            known = new Step(rule, programme, isKeptElsewhere(rule) ? Step.NOWHERE : size++, element(rule), parts);
            senses.put(sense, known);
        }
        return known;
    }

    /** Yes-or-no elements are judged once by themselves: while one is derived, what leads back to it is not final. */
    private static boolean isKeptElsewhere(Rule rule) {
        return rule instanceof Rule.Flag || rule instanceof Rule.Stated;
    }

    private static Object words(CompiledProgramme programme, Rule rule) {
        return switch (rule) {
            case Rule.Together _, Rule.DonorAcceptable _ -> List.of(programme.code(), rule);
            case Rule.All _, Rule.Any _, Rule.Not _, Rule.Choice _, Rule.Known _ -> rule.getClass();
            default -> rule;
        };
    }

    /** A rule that derives an element. It is judged with the element, once; only what it looks at has a place. */
    Step derivation(CompiledProgramme none, Rule rule) {
        return rule.children().isEmpty()
                ? place(none, rule)
                : apart(
                        none,
                        rule,
                        rule.children().stream()
                                .map(part -> derivation(none, part))
                                .toList());
    }

    private Step apart(CompiledProgramme programme, Rule rule, List<Step> parts) {
        return new Step(rule, programme, Step.NOWHERE, element(rule), parts);
    }

    /**
     * A rule's step; for one that was not placed, a step that is judged each time it is asked for.
     *
     * @param programme the one whose criteria its references name
     */
    Step of(CompiledProgramme programme, Rule rule) {
        Step known = steps.get(rule);
        if (known != null) {
            return known;
        }
        return switch (rule) {
            case Rule.Reference(String id) -> of(programme, programme.rule(id));
            case Rule.Elsewhere(String code, String id) -> {
                CompiledProgramme other = require(code);
                yield of(other, other.rule(id));
            }
            default ->
                apart(
                        programme,
                        rule,
                        rule.children().stream()
                                .map(part -> of(programme, part))
                                .toList());
        };
    }

    /** @throws IllegalArgumentException when the library has no such programme */
    CompiledProgramme require(String code) {
        CompiledProgramme programme = programmes.get(code);
        if (programme == null) {
            throw new IllegalArgumentException("no programme " + code);
        }
        return programme;
    }

    private int element(Rule rule) {
        return switch (rule) {
            case Rule.Flag(DataElement element) -> keys.of(element.key());
            case Rule.Stated(DataElement element) -> keys.of(element.key());
            case Rule.Recorded(DataElement element, var _) -> keys.of(element.key());
            case Rule.Coded(DataElement element, var _) -> keys.of(element.key());
            case Rule.Compare compare -> keys.of(compare.element().key());
            case Rule.RelativeFall fall -> keys.of(fall.element().key());
            case Rule.Elapsed elapsed -> keys.of(elapsed.element().key());
            default -> Step.NOWHERE;
        };
    }
}
