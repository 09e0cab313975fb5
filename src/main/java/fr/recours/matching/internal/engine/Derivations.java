package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Drug;
import fr.recours.matching.Truth;
import fr.recours.matching.internal.dictionary.DictionaryFile;
import fr.recours.matching.internal.language.FactSentences;
import fr.recours.matching.internal.language.RuleReader;
import fr.recours.matching.internal.language.Vocabulary;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.yaml.Place;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values nobody stated are derived: by rules of the dictionary, tried in order, or by a named formula. */
public final class Derivations {

    /**
     * A rule that says what an element is when nobody states it.
     *
     * @param met what it rests on when it says yes, in words
     * @param notMet what it rests on when it says no
     */
    record Derivation(Rule rule, Bilingual met, Bilingual notMet) {

        static Derivation of(Rule rule) {
            return new Derivation(
                    rule, derived(FactSentences.of(rule, Truth.MET)), derived(FactSentences.of(rule, Truth.NOT_MET)));
        }

        private static Bilingual derived(Bilingual fact) {
            return new Bilingual("déduit\u00a0: " + fact.fr(), "derived: " + fact.en());
        }

        /** How it is known, once it came out so. */
        Bilingual note(Truth truth) {
            return truth == Truth.MET ? met : notMet;
        }
    }

    /**
     * All that may say what an element is when nobody states it: a formula, or else rules in their order.
     *
     * @param formula none when there are rules or nothing
     */
    record Sources(@Nullable Formula formula, List<Derivation> rules) {

        private static final Sources NONE = new Sources(null, List.of());

        boolean none() {
            return formula == null && rules.isEmpty();
        }
    }

    private final Function<String, Optional<DataElement>> elements;
    private final Map<String, Drug> drugs;
    private final Map<String, Sources> sources = new HashMap<>();
    private final Keys keys;
    private final Map<Rule, Place> places;

    /** @throws fr.recours.matching.DefinitionException when a rule or a formula cannot be used */
    public Derivations(DictionaryFile file, Vocabulary vocabulary) {
        this.elements = vocabulary.elements();
        this.keys = new Keys(
                vocabulary.elementKeys(),
                elements.apply(CaseFile.BASELINES).map(DataElement::parts).orElse(List.of()),
                named(vocabulary.elementKeys(), DataElement::lastTime),
                named(vocabulary.elementKeys(), DataElement::corrects),
                conditionings(file.drugs()));
        this.drugs = file.drugs().stream().collect(Collectors.toUnmodifiableMap(Drug::name, drug -> drug));
        RuleReader reader = new RuleReader(vocabulary);
        file.derivations()
                .forEach((key, rules) -> sources.put(
                        key,
                        new Sources(
                                null,
                                rules.stream()
                                        .map(reader::read)
                                        .map(Derivation::of)
                                        .toList())));
        this.places = reader.places();
        file.formulas()
                .forEach((key, name) -> sources.put(
                        key,
                        new Sources(
                                Formula.of(name, drugs).with(file.pressures().get(key)), List.of())));
    }

    private static Map<String, Drug.Conditioning> conditionings(List<Drug> drugs) {
        Map<String, Drug.Conditioning> found = new HashMap<>();
        for (Drug drug : drugs) {
            Drug.Pulses pulses = drug.pulses();
            Drug.Conditioning conditioning = pulses == null ? null : pulses.conditioning();
            if (conditioning != null) {
                found.put(drug.name(), conditioning);
            }
        }
        return found;
    }

    /** The other element that one names, by its own key. */
    private Map<String, String> named(List<String> keys, Function<DataElement, @Nullable String> other) {
        Map<String, String> found = new HashMap<>();
        for (String key : keys) {
            elements.apply(key).map(other).ifPresent(named -> found.put(key, named));
        }
        return found;
    }

    /** The yes-or-no element whose date tells this last time; most elements are no such date. */
    public Optional<DataElement> flagOfLastTime(String key) {
        return keys.lastTimes().entrySet().stream()
                .filter(last -> last.getValue().equals(key))
                .map(last -> element(keys.elements().get(last.getKey())))
                .findFirst();
    }

    /** Whether another element corrects this one. */
    public boolean isCorrected(String key) {
        return keys.corrections().containsValue(key);
    }

    public DataElement element(String key) {
        return elements.apply(key).orElseThrow();
    }

    /** A drug by its international name. */
    Optional<Drug> drug(String name) {
        return Optional.ofNullable(drugs.get(name));
    }

    /** Every drug of the drug table, by its name. */
    public List<Drug> drugs() {
        return drugs.values().stream().sorted(Comparator.comparing(Drug::name)).toList();
    }

    /** The rules that say what an element is when nobody states it, in their order; often none. */
    public List<Rule> rules(String key) {
        return of(key).rules().stream().map(Derivation::rule).toList();
    }

    /** Where a rule that derives an element stands, or a part of one. */
    public Place place(Rule rule) {
        return Objects.requireNonNull(places.get(rule));
    }

    /** The formula that computes an element; often none. */
    public @Nullable Formula formula(String key) {
        return of(key).formula();
    }

    /** Where the elements of the dictionary stand. */
    Keys keys() {
        return keys;
    }

    /** How an element is derived. */
    Sources of(String key) {
        return sources.getOrDefault(key, Sources.NONE);
    }
}
