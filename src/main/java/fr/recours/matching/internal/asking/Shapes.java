package fr.recours.matching.internal.asking;

import fr.recours.matching.DataElement;
import fr.recours.matching.Question;
import fr.recours.matching.Truth;
import fr.recours.matching.Value;
import fr.recours.matching.internal.engine.Examination;
import fr.recours.matching.internal.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Turns the rules of a programme into what they still depend on in a case. */
final class Shapes {

    static final Predicate<Value> YES = Value.yes()::equals;

    private final Examination known;
    private final Gaps gaps;
    private final Trials trials;
    private final NumberShapes numbers;
    private final Map<String, Shapes> programmes;
    private final Map<String, Shape> flags;
    private final Map<String, Shape> criteria = new HashMap<>();

    Shapes(Examination known, Gaps gaps) {
        this(known, gaps, new HashMap<>(), new HashMap<>());
    }

    private Shapes(Examination known, Gaps gaps, Map<String, Shapes> programmes, Map<String, Shape> flags) {
        this.known = known;
        this.gaps = gaps;
        this.trials = new Trials(known, gaps);
        this.numbers = new NumberShapes(known, gaps, trials);
        this.programmes = programmes;
        this.flags = flags;
        programmes.put(known.programme(), this);
    }

    /** Those of another programme of the library. */
    Shapes under(String programme) {
        Shapes shapes = programmes.get(programme);
        return shapes == null ? new Shapes(known.under(programme), gaps, programmes, flags) : shapes;
    }

    /** A criterion of the programme, worked out once however many others refer to it. */
    Shape criterion(String id) {
        return once(criteria, id, () -> of(known.criterion(id)));
    }

    Shape of(Rule rule) {
        return switch (rule) {
            case Rule.All(List<Rule> parts) ->
                Shape.all(parts.stream().map(this::of).toList());
            case Rule.Any(List<Rule> parts) ->
                Shape.any(parts.stream().map(this::of).toList());
            case Rule.Not(Rule part) -> Shape.not(of(part));
            case Rule.Choice(Rule condition, Rule then, Rule otherwise) ->
                Shape.choice(of(condition), of(then), of(otherwise));
            case Rule.Reference(String id) -> criterion(id);
            case Rule.Elsewhere(String programme, String id) -> under(programme).criterion(id);
            case Rule.Known(Rule criterion) -> Shape.surely(of(criterion));
            case Rule.Constant(Truth truth) -> Shape.known(truth);
            case Rule.Judgement(var question) -> new Shape.Leaf(gaps.judgement(question), YES);
            case Rule.Flag(DataElement element) -> flag(element);
            case Rule.Stated stated ->
                known.now(stated) == Truth.UNKNOWN ? flag(stated.element()) : Shape.surely(flag(stated.element()));
            case Rule.Recorded(DataElement element, var _) -> recorded(element);
            case Rule.Coded coded ->
                known.recorded(coded.element().key()).isEmpty() ? coded(coded) : whileUnknown(coded, this::coded);
            case Rule.Compare compare ->
                known.bounds(compare.element().key()).isEmpty()
                        ? numbers.compare(compare)
                        : whileUnknown(compare, numbers::compare);
            case Rule.Age age -> known.births().isEmpty() ? numbers.age(age) : whileUnknown(age, numbers::age);
            case Rule.RelativeFall fall -> whileUnknown(fall, numbers::fall);
            case Rule.Elapsed elapsed -> whileUnknown(elapsed, numbers::elapsed);
            case Rule.SinceLastDose since -> either(since, Question.TREATMENTS);
            case Rule.CourseGiven given -> either(given, Question.TREATMENTS);
            case Rule.Together together -> either(together, Question.TREATMENTS);
            case Rule.DonorAcceptable donors -> whileUnknown(donors, any -> flag(known.element("donor_available")));
        };
    }

    /** A rule that more data cannot change once it is known. */
    private <R extends Rule> Shape whileUnknown(R rule, Function<R, Shape> unknown) {
        Truth now = known.now(rule);
        return now == Truth.UNKNOWN ? unknown.apply(rule) : Shape.known(now);
    }

    /**
     * A rule that, once all of these are answered, may come out either way, and that single answers to what it waits for may
     * decide as well: what to say of a rule in the first place.
     */
    private Shape either(Rule rule, String... keys) {
        return whileUnknown(rule, unknown -> {
            List<Gap> wholes =
                    Stream.of(keys).map(key -> gaps.whole(key, known.why(rule))).toList();
            return Shape.firstKnown(List.of(trials.of(rule), given(wholes, new Shape.Leaf(gaps.outcome(rule), YES))));
        });
    }

    private Shape coded(Rule.Coded rule) {
        List<String> codes = rule.codes();
        return new Shape.Leaf(gaps.element(rule.element()).mark(new Value.Codes(codes)), answer -> switch (answer) {
            case Value.Code(String code) -> codes.contains(code);
            case Value.Codes(List<String> several) -> several.stream().anyMatch(codes::contains);
            default -> false;
        });
    }

    /** What has a value by derivation or by formula is not asked for itself. */
    private Shape recorded(DataElement element) {
        if (!known.recorded(element.key()).isEmpty()) {
            return Shape.MET;
        }
        boolean asked = element.scope() == DataElement.Scope.PATIENT
                && !element.derivedOnly()
                && switch (element.type()) {
                    case FLAG -> known.now(new Rule.Flag(element)) == Truth.UNKNOWN;
                    case INTEGER, DECIMAL -> known.inputs(element.key()).isEmpty();
                    case CODE, CODES, DATE, TEXT, PRESSURES, GROUP -> true;
                };
        return asked ? new Shape.Given(gaps.element(element)) : Shape.NOT_MET;
    }

    private Shape flag(DataElement element) {
        return once(
                flags,
                element.key(),
                () -> known.recorded(element.key()).isEmpty() ? derived(element) : stated(element));
    }

    private Shape stated(DataElement element) {
        Truth now = known.now(new Rule.Flag(element));
        if (now == Truth.UNKNOWN) {
            return new Shape.Leaf(gaps.element(element), YES);
        }
        boolean undone = now == Truth.NOT_MET
                && known.derivations(element.key()).stream().anyMatch(Shapes::looksForResults);
        return undone ? new Shape.Given(gaps.undone(element)) : Shape.known(now);
    }

    /** Whether a rule says an examination was done because a result of it is recorded. */
    private static boolean looksForResults(Rule rule) {
        return switch (rule) {
            case Rule.Recorded _ -> true;
            case Rule.All(List<Rule> parts) -> parts.stream().anyMatch(Shapes::looksForResults);
            case Rule.Any(List<Rule> parts) -> parts.stream().anyMatch(Shapes::looksForResults);
            case Rule.Choice(Rule condition, var _, var _) -> looksForResults(condition);
            default -> false;
        };
    }

    private Shape derived(DataElement element) {
        boolean computed = !known.inputs(element.key()).isEmpty();
        List<Rule> derivations = known.derivations(element.key());
        if (!computed && derivations.isEmpty()) {
            return new Shape.Leaf(gaps.element(element), YES);
        }
        List<Shape> sources = new ArrayList<>();
        Rule.Flag rule = new Rule.Flag(element);
        boolean unknown = known.now(rule) == Truth.UNKNOWN;
        if (unknown) {
            sources.add(new Shape.Leaf(gaps.element(element), YES));
        }
        if (!computed) {
            derivations.forEach(source -> sources.add(of(source)));
        } else {
            sources.add(either(rule, known.inputs(element.key()).toArray(String[]::new)));
        }
        return Shape.firstKnown(sources);
    }

    /** Unknown until all of these are answered; with nothing left to answer, for good. */
    static Shape given(List<Gap> inputs, Shape then) {
        return inputs.isEmpty()
                ? Shape.UNKNOWN
                : new Shape.Once(
                        Shape.all(inputs.stream().<Shape>map(Shape.Given::new).toList()), then);
    }

    private static Shape once(Map<String, Shape> known, String key, Supplier<Shape> work) {
        Shape shape = known.get(key);
        if (shape == null) {
            // What leads back to itself finds itself unknown, as it does when it is judged.
            known.put(key, Shape.UNKNOWN);
            shape = work.get();
            known.put(key, shape);
        }
        return shape;
    }
}
