package fr.recours.matching.internal.asking;

import fr.recours.matching.Bilingual;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something not known of a case. Its answers are told apart only as far as the rules do: every rule that reads it marks the
 * values at which its truth may change, and one answer stands for all those that make no difference.
 *
 * <p>Sets of answers are bit masks. The lowest bit is "left unasked", which costs nothing.
 */
final class Gap {

    /** What filling it takes. */
    enum Filling {
        /** A data element: to be asked. */
        ELEMENT(1),
        /** Several data at once, such as the lines of treatment: to be asked as a whole. */
        WHOLE(1),
        /** A question to the RCP: no data can answer it, so it is needed only where nothing else will do. */
        JUDGEMENT(1000),
        /** Comes with the answer to another gap, one way or the other. */
        FREE(0);

        private final int cost;

        Filling(int cost) {
            this.cost = cost;
        }

        int cost() {
            return cost;
        }
    }

    static final long UNASKED = 1;
    private static final int MOST_ANSWERS = 62;

    private final int index;
    private final Filling filling;
    private final Bilingual name;
    private final UnknownReason why;
    private final Function<Set<Value>, List<Value>> sampler;
    private final Set<Value> marks = new LinkedHashSet<>();
    private @Nullable Set<String> instead;
    private @Nullable List<Value> answers;

    /**
     * @param index its place among the gaps of the case
     * @param name key of the data element; the question to the RCP
     * @param sampler picks the answers to try, given the values the rules mark
     */
    Gap(int index, Filling filling, Bilingual name, UnknownReason why, Function<Set<Value>, List<Value>> sampler) {
        this.index = index;
        this.filling = filling;
        this.name = name;
        this.why = why;
        this.sampler = sampler;
    }

    int index() {
        return index;
    }

    Filling filling() {
        return filling;
    }

    /** Key of the data element; nothing of use for what is none. */
    String name() {
        return name.en();
    }

    /** The question to the RCP. */
    Bilingual label() {
        return name;
    }

    UnknownReason why() {
        return why;
    }

    int cost() {
        return filling.cost;
    }

    /** Whether the answer cannot be told apart. */
    boolean isWhole() {
        return filling == Filling.WHOLE;
    }

    /** Notes a value at which what a rule says may change. To be called before the first question about its answers. */
    Gap mark(Value value) {
        marks.add(value);
        return this;
    }

    /** Notes a formula that would not need it if one of these elements were stated. */
    void needlessWith(Set<String> results) {
        if (instead == null) {
            instead = new LinkedHashSet<>(results);
        } else {
            instead.retainAll(results);
        }
    }

    /** Elements that, stated themselves, would make it needless: none when a rule looks at it for its own sake. */
    Set<String> instead() {
        return instead == null || !marks.isEmpty() ? Set.of() : Set.copyOf(instead);
    }

    /** The answers to try. */
    List<Value> answers() {
        List<Value> all = answers;
        if (all == null) {
            all = sampler.apply(marks).stream().limit(MOST_ANSWERS).toList();
            answers = all;
        }
        return all;
    }

    /** The answers that fulfil something. */
    long answers(Predicate<Value> wanted) {
        long mask = 0;
        for (int i = 0; i < answers().size(); i++) {
            mask |= wanted.test(answers().get(i)) ? UNASKED << i + 1 : 0;
        }
        return mask;
    }

    /** Any answer. */
    long answered() {
        return (UNASKED << answers().size() + 1) - UNASKED & ~UNASKED;
    }

    /** Any answer or none. */
    long all() {
        return filling == Filling.FREE ? answered() : answered() | UNASKED;
    }
}
