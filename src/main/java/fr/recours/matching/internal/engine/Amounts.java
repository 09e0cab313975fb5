package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.Observation;
import fr.recours.matching.internal.engine.Workings.Clash;
import fr.recours.matching.internal.text.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers of a case: what is stated wins; a formula fills in, and a clash between the two is told. */
final class Amounts {

    private final Evaluator evaluator;
    private final Facts facts;
    private final Once<Told> known;

    /** What is known of a number. */
    static final class Told {
        private final List<Amount> amounts;
        private final List<DataElement> waits;
        private @Nullable Bilingual text;

        Told(List<Amount> amounts, List<DataElement> waits) {
            this.amounts = amounts;
            this.waits = waits;
        }

        /** What it may be: as stated, else what its formula gives. */
        List<Amount> amounts() {
            return amounts;
        }

        /** The enterable elements a computed number still waits for. */
        List<DataElement> waits() {
            return waits;
        }

        /** What it may be, as written. */
        Bilingual text() {
            Bilingual written = text;
            if (written == null) {
                written = Values.different(amounts, Amount::text);
                text = written;
            }
            return written;
        }
    }

    Amounts(Evaluator evaluator) {
        this.evaluator = evaluator;
        this.facts = evaluator.facts();
        this.known = new Once<>(facts.keys().elements().size(), evaluator.workings());
    }

    /** @param place of the element, by the keys of the dictionary */
    Told of(int place) {
        Told told = known.get(place);
        if (told == null) {
            List<Clash> before = evaluator.workings().begin();
            told = known.keep(place, told(place), evaluator.workings().end(before));
        }
        return told;
    }

    /** The numbers that were measured, never a corrected one; of an element that has none, what it may be. */
    List<Amount> measured(int place) {
        return facts.isCorrected(place)
                ? Amount.different(stated(
                        evaluator.element(place).data(), facts.measured(place).latest()))
                : of(place).amounts();
    }

    private Told told(int place) {
        Element element = evaluator.element(place);
        Formula formula = element.sources().formula();
        List<Amount> amounts =
                find(element.data(), formula, Amount.different(stated(element.data(), facts.latest(place))));
        return new Told(amounts, formula != null && amounts.isEmpty() ? waitedFor(formula) : List.of());
    }

    private List<Amount> find(DataElement element, @Nullable Formula formula, List<Amount> stated) {
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

    private static List<Amount> stated(DataElement element, List<Observation> latest) {
        if (latest.isEmpty()) {
            return List.of();
        }
        if (latest.size() == 1) {
            return Amount.of(element, latest.getFirst()).map(List::of).orElse(List.of());
        }
        List<Amount> stated = new ArrayList<>(latest.size());
        for (Observation observation : latest) {
            Amount.of(element, observation).ifPresent(stated::add);
        }
        return stated;
    }

    /** @param tolerance how far from what is computed a stated number may lie, as a share of it */
    private Optional<Bilingual> clash(DataElement element, Amount stated, Formula formula, BigDecimal tolerance) {
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

    private List<DataElement> waitedFor(Formula formula) {
        return Formulas.inputs(formula).stream()
                .map(facts.keys()::of)
                .filter(input ->
                        facts.latest(input).isEmpty() && of(input).amounts().isEmpty())
                .map(input -> evaluator.element(input).data())
                .toList();
    }

    /** The one exact number of an element in its own unit, when it has just one. */
    Optional<Amount> single(String key) {
        int place = facts.keys().of(key);
        List<Amount> all = of(place).amounts();
        return all.size() == 1
                ? all.getFirst().inOwnUnit(evaluator.element(place).data())
                : Optional.empty();
    }
}
