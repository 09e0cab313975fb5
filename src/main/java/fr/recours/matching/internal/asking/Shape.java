package fr.recours.matching.internal.asking;

import fr.recours.matching.Truth;
import fr.recours.matching.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a rule still depends on, with all that is known worked in: its truth as the gaps of the case are filled. */
sealed interface Shape {

    /** Whatever is answered, it is this. */
    record Known(Truth truth) implements Shape {}

    record All(List<Shape> parts) implements Shape {}

    record Any(List<Shape> parts) implements Shape {}

    record Not(Shape part) implements Shape {}

    /** While the condition is unknown, known only when both branches agree. */
    record Choice(Shape condition, Shape then, Shape otherwise) implements Shape {}

    /** Holds when the answer fulfils something; unknown while it is unasked. */
    record Leaf(Gap gap, Predicate<Value> holds) implements Shape {}

    /** Holds as soon as there is any answer; never unknown. */
    record Given(Gap gap) implements Shape {}

    /** Holds when the part does, fails when the part fails or is unknown. */
    record Surely(Shape part) implements Shape {}

    /** The first of the sources that is known. */
    record FirstKnown(List<Shape> sources) implements Shape {}

    /** Unknown until it is ready, then as the other says. */
    record Once(Shape ready, Shape then) implements Shape {}

    /**
     * As judging with the answers says. Once it is known, further answers do not change it.
     *
     * @param judge takes the answers by the names of the gaps
     */
    record Tried(List<Gap> gaps, Function<Map<String, Value>, Truth> judge) implements Shape {}

    Shape MET = new Known(Truth.MET);
    Shape NOT_MET = new Known(Truth.NOT_MET);
    Shape UNKNOWN = new Known(Truth.UNKNOWN);

    static Shape known(Truth truth) {
        return switch (truth) {
            case MET -> MET;
            case NOT_MET -> NOT_MET;
            case UNKNOWN -> UNKNOWN;
        };
    }

    static Shape all(List<Shape> parts) {
        return joined(parts, NOT_MET, MET, All::new);
    }

    static Shape any(List<Shape> parts) {
        return joined(parts, MET, NOT_MET, Any::new);
    }

    private static Shape joined(List<Shape> parts, Shape decides, Shape neutral, Function<List<Shape>, Shape> join) {
        if (parts.contains(decides)) {
            return decides;
        }
        List<Shape> open = parts.stream().filter(part -> part != neutral).toList();
        return switch (open.size()) {
            case 0 -> neutral;
            case 1 -> open.getFirst();
            default -> join.apply(open);
        };
    }

    static Shape not(Shape part) {
        return part instanceof Known(Truth truth) ? known(truth.not()) : new Not(part);
    }

    static Shape choice(Shape condition, Shape then, Shape otherwise) {
        if (condition == MET) {
            return then;
        }
        return condition == NOT_MET ? otherwise : new Choice(condition, then, otherwise);
    }

    static Shape surely(Shape part) {
        return part instanceof Known(Truth truth) ? known(Truth.of(truth == Truth.MET)) : new Surely(part);
    }

    static Shape firstKnown(List<Shape> sources) {
        List<Shape> open = new ArrayList<>();
        for (Shape source : sources) {
            if (source != UNKNOWN) {
                open.add(source);
            }
            if (source == MET || source == NOT_MET) {
                break;
            }
        }
        return switch (open.size()) {
            case 0 -> UNKNOWN;
            case 1 -> open.getFirst();
            default -> new FirstKnown(List.copyOf(open));
        };
    }

    /** Adds the gaps it depends on. */
    default void addGaps(Set<Gap> gaps) {
        switch (this) {
            case Known _ -> {}
            case All(List<Shape> parts) -> parts.forEach(part -> part.addGaps(gaps));
            case Any(List<Shape> parts) -> parts.forEach(part -> part.addGaps(gaps));
            case Not(Shape part) -> part.addGaps(gaps);
            case Choice(Shape condition, Shape then, Shape otherwise) ->
                List.of(condition, then, otherwise).forEach(part -> part.addGaps(gaps));
            case Leaf(Gap gap, var _) -> gaps.add(gap);
            case Given(Gap gap) -> gaps.add(gap);
            case Tried(List<Gap> tried, var _) -> gaps.addAll(tried);
            case Surely(Shape part) -> part.addGaps(gaps);
            case FirstKnown(List<Shape> sources) -> sources.forEach(part -> part.addGaps(gaps));
            case Once(Shape ready, Shape then) -> List.of(ready, then).forEach(part -> part.addGaps(gaps));
        }
    }
}
