package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.Drug;
import fr.recours.matching.Explanation.Connective;
import fr.recours.matching.Observation;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.Value;
import fr.recours.matching.internal.engine.Workings.Worked;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.text.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Evaluates rules on the facts of one person. Lives for one evaluation; what two rules share is worked out once. */
final class Evaluator {

    private final Derivations derivations;
    private final Facts facts;
    private final Map<String, Rule> criteria;
    private final DonorPanel donors;
    private final Evaluation library;
    private final FlagJudge flags;
    private final Amounts numbers;
    private final Workings workings;
    private final Map<String, Worked<Judged>> judgedCriteria;

    Evaluator(CompiledProgramme programme, Facts facts, DonorPanel donors, Evaluation library) {
        this.derivations = programme.derivations();
        this.facts = facts;
        this.criteria = programme.rules();
        this.judgedCriteria = HashMap.newHashMap(criteria.size());
        this.donors = donors;
        this.library = library;
        this.workings = new Workings();
        this.flags = new FlagJudge(this, derivations, facts);
        this.numbers = new Amounts(this, derivations, facts);
    }

    /** For the criteria of another programme: what the first one worked out on the same facts is kept. */
    Evaluator(Evaluator first, CompiledProgramme programme, DonorPanel donors) {
        this.derivations = first.derivations;
        this.facts = first.facts;
        this.criteria = programme.rules();
        this.judgedCriteria = HashMap.newHashMap(criteria.size());
        this.donors = donors;
        this.library = first.library;
        this.workings = first.workings;
        this.flags = first.flags;
        this.numbers = first.numbers;
    }

    Facts facts() {
        return facts;
    }

    DonorPanel donors() {
        return donors;
    }

    /** What is worked out once for all programmes. */
    Workings workings() {
        return workings;
    }

    Judged judge(Rule rule) {
        return switch (rule) {
            case Rule.All(List<Rule> parts) -> join(parts, Connective.ALL_OF, Course.MET, Course::and);
            case Rule.Any(List<Rule> parts) -> join(parts, Connective.ANY_OF, Course.NOT_MET, Course::or);
            case Rule.Not(Rule part) -> {
                Judged judged = judge(part);
                yield Judged.joined(judged.course().not(), Connective.NOT, List.of(judged));
            }
            case Rule.Choice choice -> choice(choice);
            case Rule.Reference(String id) -> criterion(id);
            case Rule.Elsewhere(String programme, String id) ->
                library.of(programme).criterion(id);
            case Rule.Known(Rule criterion) -> {
                Course known = judge(criterion).course().map(truth -> Truth.of(truth == Truth.MET));
                yield new Judged(known, null, null, List.of());
            }
            case Rule.Constant(Truth truth) -> new Judged(Course.always(truth), null, null, List.of());
            case Rule.Judgement(Bilingual question) ->
                Judged.leaf(Course.UNKNOWN, bare(null, question, Finding.NONE, UnknownReason.NEEDS_JUDGEMENT));
            case Rule.Flag(DataElement element) -> flags.judge(element);
            case Rule.Stated(DataElement element) -> stated(flags.judge(element));
            case Rule.Recorded(DataElement element, Bilingual sentence) -> recorded(element, sentence);
            case Rule.Coded coded -> coded(coded);
            case Rule.Compare compare ->
                CompareJudge.judge(compare, numbers.of(compare.element().key()), facts);
            case Rule.Age age -> AgeJudge.judge(age, facts);
            case Rule.RelativeFall fall ->
                FallJudge.judge(fall, facts, amounts(fall.element().key()));
            case Rule.SinceLastDose since -> WashoutJudge.judge(since, facts);
            case Rule.Elapsed elapsed -> ElapsedJudge.judge(elapsed, facts);
            case Rule.CourseGiven given -> CourseJudge.judge(given, this);
            case Rule.DrugTotal total -> DrugTotalJudge.judge(total, facts);
            case Rule.Together together -> TogetherJudge.judge(together, this);
            case Rule.DonorAcceptable() -> donors.judge(flags);
        };
    }

    DataElement element(String key) {
        return derivations.element(key);
    }

    Optional<Drug> drug(String name) {
        return derivations.drug(name);
    }

    Judged flag(DataElement element) {
        return flags.judge(element);
    }

    Rule rule(String criterion) {
        Rule rule = criteria.get(criterion);
        return rule == null ? new Rule.Constant(Truth.UNKNOWN) : rule;
    }

    /** A criterion of the programme, judged once however many others refer to it. */
    Judged criterion(String id) {
        return workings.once(judgedCriteria, id, () -> judge(rule(id)));
    }

    private Judged join(List<Rule> parts, Connective connective, Course neutral, BinaryOperator<Course> operator) {
        List<Judged> children = new ArrayList<>(parts.size());
        Course course = neutral;
        for (Rule part : parts) {
            Judged judged = judge(part);
            children.add(judged);
            course = operator.apply(course, judged.course());
        }
        return Judged.joined(course, connective, children);
    }

    private Judged choice(Rule.Choice choice) {
        Judged condition = judge(choice.condition());
        Judged then = judge(choice.then());
        Judged otherwise = judge(choice.otherwise());
        Course whenMet = condition.course().and(then.course());
        Course whenNot = condition.course().not().and(otherwise.course());
        Course both = then.course().and(otherwise.course());
        List<Judged> children =
                switch (condition.now()) {
                    case MET -> List.of(condition, then);
                    case NOT_MET -> List.of(condition, otherwise);
                    case UNKNOWN -> List.of(condition, then, otherwise);
                };
        return Judged.joined(whenMet.or(whenNot).or(both), Connective.CHOICE, children);
    }

    /** Not recorded is not stated; where it is recorded as yes and as no, nobody knows. */
    private static Judged stated(Judged flag) {
        Finding finding = flag.finding();
        boolean contradicted = finding != null && finding.unknown() == UnknownReason.CONFLICTING_VALUES;
        return contradicted
                ? flag
                : new Judged(flag.course().map(truth -> Truth.of(truth == Truth.MET)), null, known(flag), List.of());
    }

    private Judged recorded(DataElement element, Bilingual sentence) {
        Truth truth = Truth.of(!facts.latest(element.key()).isEmpty());
        return Judged.leaf(Course.always(truth), bare(element.key(), sentence, Finding.NONE, null));
    }

    private Judged coded(Rule.Coded rule) {
        DataElement element = rule.element();
        List<Observation> latest = facts.latest(element.key());
        Truth truth = Agreement.of(
                latest,
                observation -> Truth.of(
                        switch (observation.value()) {
                            case Value.Code(String code) -> rule.codes().contains(code);
                            case Value.Codes(List<String> codes) ->
                                codes.stream().anyMatch(rule.codes()::contains);
                            default -> false;
                        }));
        return Judged.leaf(Course.always(truth), observed(element, latest, Values.codes(element, rule.codes()), truth));
    }

    /** The numbers an element may have: stated ones, else what its formula gives. */
    List<Amount> amounts(String key) {
        return numbers.of(key).amounts();
    }

    /** The one exact number of an element in its own unit, when it has just one. */
    Optional<Amount> single(String key) {
        return numbers.single(key);
    }

    /** What was found at an element whose latest observations are these. */
    Finding observed(DataElement element, List<Observation> latest, Bilingual threshold, Truth truth) {
        Observation first = latest.isEmpty() ? null : latest.getFirst();
        UnknownReason unknown = truth != Truth.UNKNOWN
                ? null
                : first == null ? UnknownReason.NEVER_RECORDED : UnknownReason.CONFLICTING_VALUES;
        return new Finding(
                element.key(),
                element.label(),
                Values.different(latest, observation -> Values.of(element, observation.value())),
                threshold,
                first == null ? null : first.measuredOn(),
                first != null && facts.stale(first.measuredOn()),
                unknown,
                Finding.NONE);
    }

    static Finding bare(@Nullable String key, Bilingual label, Bilingual value, @Nullable UnknownReason unknown) {
        return new Finding(key, label, value, Finding.NONE, null, false, unknown, Finding.NONE);
    }

    /** A flag's finding where "not recorded" is an answer, not a gap. */
    private static @Nullable Finding known(Judged flag) {
        Finding finding = flag.finding();
        return finding == null
                ? null
                : new Finding(
                        finding.elementKey(),
                        finding.label(),
                        finding.value(),
                        finding.threshold(),
                        finding.measuredOn(),
                        finding.stale(),
                        null,
                        finding.note());
    }
}
