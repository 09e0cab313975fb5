package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.Observation;
import fr.recours.matching.internal.engine.Workings.Clash;
import fr.recours.matching.internal.engine.Workings.Worked;
import fr.recours.matching.internal.text.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers of a case: what is stated wins; a formula fills in, and a clash between the two is told. */
final class Amounts {

    private final Evaluator evaluator;
    private final Derivations derivations;
    private final Facts facts;
    private final Map<String, Worked<Told>> known = new HashMap<>();

    /**
     * What is known of a number.
     *
     * @param amounts what it may be: as stated, else what its formula gives
     * @param text the same as written
     * @param waits the enterable elements a computed number still waits for
     */
    record Told(List<Amount> amounts, Bilingual text, List<DataElement> waits) {}

    Amounts(Evaluator evaluator, Derivations derivations, Facts facts) {
        this.evaluator = evaluator;
        this.derivations = derivations;
        this.facts = facts;
    }

    /** What is known of the number of an element. */
    Told of(String key) {
        return evaluator
                .workings()
                .once(
                        known,
                        key,
                        () -> told(derivations.element(key), derivations.of(key).formula()));
    }

    private Told told(DataElement element, @Nullable String formula) {
        List<Amount> amounts = find(element, formula);
        List<DataElement> waits = formula != null && amounts.isEmpty() ? waitedFor(formula) : List.of();
        return new Told(amounts, Values.different(amounts, Amount::text), waits);
    }

    private List<Amount> find(DataElement element, @Nullable String formula) {
        List<Amount> stated = Amount.different(stated(element));
        if (formula == null) {
            return stated;
        }
        if (stated.isEmpty()) {
            return Formulas.compute(formula, evaluator).stream().toList();
        }
        Formulas.tolerance(formula)
                .filter(tolerance -> stated.size() == 1)
                .flatMap(tolerance -> clash(element, stated.getFirst(), formula, tolerance))
                .ifPresent(clash -> evaluator.workings().tell(new Clash(element.key(), true, clash)));
        return stated;
    }

    private List<Amount> stated(DataElement element) {
        List<Observation> latest = facts.latest(element.key());
        if (latest.isEmpty()) {
            return List.of();
        }
        List<Amount> stated = new ArrayList<>(latest.size());
        for (Observation observation : latest) {
            Amount.of(element, observation).ifPresent(stated::add);
        }
        return stated;
    }

    /** @param tolerance how far from what is computed a stated number may lie, as a share of it */
    private Optional<Bilingual> clash(DataElement element, Amount stated, String formula, BigDecimal tolerance) {
        return Formulas.compute(formula, evaluator)
                .filter(computed -> stated.inOwnUnit(element)
                        .filter(own -> computed.apart(own.low(), tolerance))
                        .isPresent())
                .map(computed -> contradiction(element, stated, computed));
    }

    private static Bilingual contradiction(DataElement element, Amount stated, Amount computed) {
        Bilingual kept = stated.text();
        Bilingual other = computed.text();
        return new Bilingual(
                element.label().fr() + "\u00a0: " + kept.fr() + " est retenu, mais " + other.fr() + " se déduit ("
                        + computed.note().fr() + ")",
                element.label().en() + ": " + kept.en() + " is kept, but " + other.en() + " follows ("
                        + computed.note().en() + ")");
    }

    private List<DataElement> waitedFor(String formula) {
        return Formulas.inputs(formula).stream()
                .filter(input ->
                        facts.latest(input).isEmpty() && of(input).amounts().isEmpty())
                .map(derivations::element)
                .toList();
    }

    /** The one exact number of an element in its own unit, when it has just one. */
    Optional<Amount> single(String key) {
        List<Amount> all = of(key).amounts();
        return all.size() == 1 ? all.getFirst().inOwnUnit(derivations.element(key)) : Optional.empty();
    }
}
