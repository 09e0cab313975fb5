package fr.recours.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rule of a criterion asks of a case on a day, put so that an index of {@link KnownFacts} can answer it: met, not met or
 * unknown, as strong Kleene logic has it. What no single element answers is {@link Judged}: only the {@link Matcher} tells.
 *
 * <p>An interval of days or numbers is met when all a value may be lies in it, not met when none does.
 */
public sealed interface Condition {

    /** All parts are met. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One part at least is met. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    /** While the condition is unknown, known only when both branches agree. */
    record Choice(Condition condition, Condition then, Condition otherwise) implements Condition {}

    /** The part is known to be met; never unknown. */
    record Known(Condition part) implements Condition {}

    /** It is always so. */
    record Always(Truth truth) implements Condition {}

    /** A yes-or-no element is yes. */
    record Flag(String key) implements Condition {}

    /** A yes-or-no element is known to be yes; unknown only where it is recorded as yes and as no. */
    record Stated(String key) implements Condition {}

    /** Anything is recorded for the element; never unknown. */
    record Recorded(String key) implements Condition {}

    /** An enumerated element has one of these codes. */
    record Coded(String key, List<String> codes) implements Condition {
        public Coded {
            codes = List.copyOf(codes);
        }
    }

    /**
     * A number lies above a threshold, or below it.
     *
     * @param included whether the threshold itself counts
     * @param asGiven whether only a number given in the element's own unit can tell (clinical.md AMB-18)
     */
    record Number(String key, boolean above, BigDecimal threshold, boolean included, boolean asGiven)
            implements Condition {}

    /** A recorded date lies in an interval. */
    record Dated(String key, Days days) implements Condition {}

    /** The patient was born in an interval. */
    record Born(Days days) implements Condition {}

    /**
     * A drug stands in the list of treatments, by no route that is surely another; never unknown.
     *
     * @param courses as {@link KnownFacts.Course#key()} names them; one of them is enough
     */
    record Given(List<String> courses) implements Condition {
        public Given {
            courses = List.copyOf(courses);
        }
    }

    /**
     * The last dose of every one of these that stands in the list was surely given by a day; never unknown.
     *
     * @param courses as {@link KnownFacts.Course#key()} names them
     */
    record Finished(List<String> courses, LocalDate upTo) implements Condition {
        public Finished {
            courses = List.copyOf(courses);
        }
    }

    /** The list of treatments is declared complete by an element, and every drug of it is known; never unknown. */
    record Listed(String declaration) implements Condition {}

    /** An earlier value than the one that counts is recorded for a number; never unknown. */
    record Earlier(String key) implements Condition {}

    /** A candidate donor is recorded; never unknown. */
    record DonorTold() implements Condition {}

    /**
     * Only the matcher tells.
     *
     * @param words what is asked, so that two that ask the same are equal
     */
    record Judged(String words) implements Condition {}

    /**
     * The days after one, up to another.
     *
     * @param after this day is the last that is not among them; none for no such bound
     * @param upTo this day is the last among them; none for no such bound
     */
    record Days(@Nullable LocalDate after, @Nullable LocalDate upTo) {}
}
