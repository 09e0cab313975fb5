package fr.recours.matching.internal.engine;

import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Observation;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.Value;
import fr.recours.matching.internal.rule.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is known of a case under one programme, and what its rules would say of values nobody has recorded yet. */
public final class Examination {

    private final CompiledProgramme programme;
    private final CompiledLibrary library;
    private final Facts facts;
    private final Evaluator evaluator;

    /** @param library where criteria of other programmes are found; the programme is one of it */
    public Examination(CompiledProgramme programme, CompiledLibrary library, CaseFile caseFile) {
        this(programme, new Evaluator(library, Facts.of(caseFile, library.keys()), caseFile.donors()));
    }

    private Examination(CompiledProgramme programme, Evaluator evaluator) {
        this.programme = programme;
        this.library = evaluator.library();
        this.facts = evaluator.facts();
        this.evaluator = evaluator;
    }

    /** The same case under another programme of the library. */
    public Examination under(String code) {
        return new Examination(library.require(code), evaluator);
    }

    /** The same case with these values in the place of what is recorded; donors are left out. */
    public Examination with(Map<String, Value> answers) {
        return new Examination(programme, new Evaluator(library, facts.with(answers), List.of()));
    }

    public String programme() {
        return programme.code();
    }

    public LocalDate reference() {
        return facts.reference();
    }

    /** The rule of a criterion. */
    public Rule criterion(String id) {
        return programme.rule(id);
    }

    public DataElement element(String key) {
        return library.derivations().element(key);
    }

    /** The rules an element is derived by when nobody states it. */
    public List<Rule> derivations(String key) {
        return library.derivations().of(key).rules().stream()
                .map(Derivations.Derivation::rule)
                .toList();
    }

    /** What the formula of an element is worked out from; nothing when it has none. */
    public List<String> inputs(String key) {
        Formula formula = library.derivations().of(key).formula();
        return formula == null ? List.of() : Formulas.needs(formula);
    }

    private Judged judge(Rule rule) {
        return evaluator.judge(programme, rule);
    }

    public Truth now(Rule rule) {
        return judge(rule).now();
    }

    /** Why a rule that looks at one thing is unknown. */
    public UnknownReason why(Rule leaf) {
        Finding finding = judge(leaf).finding();
        UnknownReason reason = finding == null ? null : finding.unknown();
        return reason == null ? UnknownReason.NEVER_RECORDED : reason;
    }

    /** The elements of the patient a rule waits for, as its explanation names them. */
    public Set<String> waitedFor(Rule rule) {
        Set<String> keys = new LinkedHashSet<>();
        collectWaited(judge(rule), keys);
        keys.removeIf(key -> element(key).scope() != DataElement.Scope.PATIENT);
        return keys;
    }

    private static void collectWaited(Judged judged, Set<String> keys) {
        Finding finding = judged.finding();
        if (finding != null && finding.unknown() != null && finding.elementKey() != null) {
            keys.add(finding.elementKey());
        }
        for (Judged child : judged.children()) {
            collectWaited(child, keys);
        }
    }

    /** The values that may be the latest of an element: none, one, or several that contradict each other or agree. */
    public List<Value> recorded(String key) {
        return facts.latest(key).stream().map(Observation::value).distinct().toList();
    }

    /** Whether a value of an element is recorded that is not a corrected one. */
    public boolean isMeasured(String key) {
        return !facts.measured(facts.keys().of(key)).all().isEmpty();
    }

    /** The numbers an element may have, as far as they are exact and in its own unit: stated ones, else computed. */
    public List<BigDecimal> numbers(String key) {
        return amounts(key).filter(Amount::exact).map(Amount::low).distinct().toList();
    }

    /** The least and the greatest number an element may have. */
    public Optional<Bounds> bounds(String key) {
        return amounts(key)
                .map(amount -> new Bounds(amount.low(), amount.high()))
                .reduce(Bounds::and);
    }

    /** The least and the greatest of some numbers. */
    public record Bounds(BigDecimal low, BigDecimal high) {

        public Bounds and(Bounds other) {
            return new Bounds(low.min(other.low), high.max(other.high));
        }
    }

    private Stream<Amount> amounts(String key) {
        return evaluator.amounts(key).stream().flatMap(amount -> amount.inOwnUnit(element(key)).stream());
    }

    /** Whether a person born on a day has this age. */
    public boolean holds(Rule.Age rule, LocalDate birth) {
        return rule.comparison().holds(facts.reference(), birth.plusYears(rule.years()));
    }

    /** Whether so much time has passed since a day. */
    public boolean holds(Rule.Elapsed rule, LocalDate day) {
        return rule.comparison().holds(facts.reference(), rule.span().after(day));
    }

    /** When the patient may have been born: nothing when it is unknown, several when the records contradict each other. */
    public List<Births> births() {
        return facts.births();
    }

    /** The earlier value a fall is measured against, when there is one in its window. */
    public Optional<BigDecimal> baseline(Rule.RelativeFall rule) {
        return FallJudge.baseline(rule, facts);
    }

    /** Whether a number has fallen from the baseline. */
    public boolean falls(Rule.RelativeFall rule, BigDecimal now) {
        Amount amount = new Amount(now, now, "", null, null);
        return FallJudge.judge(rule, facts, List.of(amount)).now() == Truth.MET;
    }
}
