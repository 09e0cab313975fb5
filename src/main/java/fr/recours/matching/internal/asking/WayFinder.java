package fr.recours.matching.internal.asking;

import fr.recours.matching.Truth;
import fr.recours.matching.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds every way to make a shape hold, or fail. The ways of a shape to hold are, together, exactly the answers on which
 * strong Kleene logic finds it met, those to fail the answers on which it finds it not met.
 */
final class WayFinder {

    private final Ways ways;
    private final Map<Shape, List<Way>> holding = new IdentityHashMap<>();
    private final Map<Shape, List<Way>> failing = new IdentityHashMap<>();

    /** @param limit no way may cost more */
    WayFinder(int limit) {
        this.ways = new Ways(limit);
    }

    boolean exact() {
        return ways.exact();
    }

    /** @param truth met or not met */
    List<Way> to(Truth truth, Shape shape) {
        return find(shape, truth == Truth.MET);
    }

    /** The ways to let it come out as anything but this. */
    List<Way> avoiding(Truth truth, Shape shape) {
        return ways.outside(to(truth, shape));
    }

    private List<Way> find(Shape shape, boolean hold) {
        Map<Shape, List<Way>> found = hold ? holding : failing;
        List<Way> known = found.get(shape);
        if (known == null) {
            known = work(shape, hold);
            found.put(shape, known);
        }
        return known;
    }

    private List<Way> work(Shape shape, boolean hold) {
        return switch (shape) {
            case Shape.Known(Truth truth) -> truth == Truth.of(hold) ? Ways.ALWAYS : Ways.NEVER;
            case Shape.All(List<Shape> parts) -> hold ? each(parts, true) : one(parts, false);
            case Shape.Any(List<Shape> parts) -> hold ? one(parts, true) : each(parts, false);
            case Shape.Not(Shape part) -> find(part, !hold);
            case Shape.Choice choice -> choice(choice, hold);
            case Shape.Leaf(Gap gap, Predicate<Value> holds) ->
                ways.of(gap, gap.answers(hold ? holds : holds.negate()));
            case Shape.Given(Gap gap) -> ways.of(gap, hold ? gap.answered() : Gap.UNASKED);
            case Shape.Surely(Shape part) -> hold ? find(part, true) : ways.outside(find(part, true));
            case Shape.FirstKnown(List<Shape> sources) -> firstKnown(sources, hold);
            case Shape.Tried tried -> {
                List<Way> found = new ArrayList<>();
                attempt(tried, 0, Map.of(), Way.ANY, Truth.of(hold), found);
                yield ways.either(List.of(found));
            }
            case Shape.Once(Shape ready, Shape then) -> ways.both(find(ready, true), find(then, hold));
        };
    }

    private List<Way> each(List<Shape> parts, boolean hold) {
        List<Way> all = Ways.ALWAYS;
        for (Shape part : parts) {
            all = ways.both(all, find(part, hold));
        }
        return all;
    }

    private List<Way> one(List<Shape> parts, boolean hold) {
        return ways.either(parts.stream().map(part -> find(part, hold)).toList());
    }

    private List<Way> choice(Shape.Choice choice, boolean hold) {
        List<Way> then = find(choice.then(), hold);
        List<Way> otherwise = find(choice.otherwise(), hold);
        return ways.either(List.of(
                ways.both(find(choice.condition(), true), then),
                ways.both(find(choice.condition(), false), otherwise),
                ways.both(then, otherwise)));
    }

    /**
     * A later source counts where those before it are unknown. Where one of them says the same, nothing is lost by counting
     * this one too: it is enough that none says the contrary.
     */
    private List<Way> firstKnown(List<Shape> sources, boolean hold) {
        List<List<Way>> found = new ArrayList<>();
        List<Way> uncontradicted = Ways.ALWAYS;
        for (Shape source : sources) {
            found.add(ways.both(uncontradicted, find(source, hold)));
            uncontradicted = ways.both(uncontradicted, ways.outside(find(source, !hold)));
        }
        return ways.either(found);
    }

    /** Tries every answer to every gap from this one on, and leaving it unasked. */
    private void attempt(
            Shape.Tried tried, int place, Map<String, Value> answers, Way way, Truth wanted, List<Way> found) {
        if (way.cost() > ways.limit()) {
            return;
        }
        if (place == tried.gaps().size()) {
            if (tried.judge().apply(answers) == wanted) {
                found.add(way);
            }
            return;
        }
        attempt(tried, place + 1, answers, way, wanted, found);
        Gap gap = tried.gaps().get(place);
        for (Value answer : gap.answers()) {
            Way with = way.and(Way.of(gap, gap.answers(answer::equals)));
            if (with != null) {
                Map<String, Value> more = new HashMap<>(answers);
                more.put(gap.name(), answer);
                attempt(tried, place + 1, more, with, wanted, found);
            }
        }
    }
}
