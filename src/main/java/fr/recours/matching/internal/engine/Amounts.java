package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers of a case: what is stated wins; a formula fills in, and a clash between the two is told. */
final class Amounts {

    private final Evaluator evaluator;
    private final Derivations derivations;
    private final Facts facts;
    private final Map<String, List<Amount>> known = new HashMap<>();
    private final Map<String, Bilingual> clashes = new LinkedHashMap<>();

    Amounts(Evaluator evaluator, Derivations derivations, Facts facts) {
        this.evaluator = evaluator;
        this.derivations = derivations;
        this.facts = facts;
    }

    /** The numbers an element may have: stated ones, else what its formula gives. */
    List<Amount> of(String key) {
        List<Amount> found = known.get(key);
        if (found == null) {
            found = find(derivations.element(key), derivations.formula(key));
            known.put(key, found);
        }
        return found;
    }

    private List<Amount> find(DataElement element, @Nullable String formula) {
        List<Amount> stated = Amount.different(facts.latest(element.key()).stream()
                .flatMap(observation -> Amount.of(element, observation).stream())
                .toList());
        if (formula == null) {
            return stated;
        }
        if (stated.isEmpty()) {
            return Formulas.compute(formula, evaluator).stream().toList();
        }
        Formulas.tolerance(formula)
                .filter(tolerance -> stated.size() == 1)
                .flatMap(tolerance -> clash(element, stated.getFirst(), formula, tolerance))
                .ifPresent(clash -> clashes.put(element.key(), clash));
        return stated;
    }

    /** @param tolerance how far from what is computed a stated number may lie, as a share of it */
    private Optional<Bilingual> clash(DataElement element, Amount stated, String formula, BigDecimal tolerance) {
        return Formulas.compute(formula, evaluator)
                .filter(computed -> stated.inOwnUnit(element)
                        .filter(own -> computed.apart(own.low(), tolerance))
                        .isPresent())
                .map(computed -> told(element, stated, computed));
    }

    private static Bilingual told(DataElement element, Amount stated, Amount computed) {
        Bilingual kept = stated.text();
        Bilingual other = computed.text();
        return new Bilingual(
                element.label().fr() + "\u00a0: " + kept.fr() + " est retenu, mais " + other.fr() + " se déduit ("
                        + computed.note().fr() + ")",
                element.label().en() + ": " + kept.en() + " is kept, but " + other.en() + " follows ("
                        + computed.note().en() + ")");
    }

    /** The enterable elements a computed number still waits for. */
    List<DataElement> waitedFor(String key) {
        String formula = derivations.formula(key);
        return formula == null || !of(key).isEmpty()
                ? List.of()
                : Formulas.inputs(formula).stream()
                        .filter(input ->
                                facts.latest(input).isEmpty() && of(input).isEmpty())
                        .map(derivations::element)
                        .toList();
    }

    /** The one exact number of an element in its own unit, when it has just one. */
    Optional<Amount> single(String key) {
        List<Amount> all = of(key);
        return all.size() == 1 ? all.getFirst().inOwnUnit(derivations.element(key)) : Optional.empty();
    }

    /** Stated numbers that contradict what follows from other facts. */
    List<Bilingual> clashes() {
        return List.copyOf(clashes.values());
    }
}
