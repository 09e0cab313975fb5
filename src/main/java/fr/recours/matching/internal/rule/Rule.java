package fr.recours.matching.internal.rule;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.Truth;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule, checked against the dictionary: every element exists, is of the right type and in the right unit. */
public sealed interface Rule {

    /** The rules it is put together from; none when it looks at one thing. */
    default List<Rule> children() {
        return switch (this) {
            case All(List<Rule> parts) -> parts;
            case Any(List<Rule> parts) -> parts;
            case Not(Rule part) -> List.of(part);
            case Choice(Rule condition, Rule then, Rule otherwise) -> List.of(condition, then, otherwise);
            case Known(Rule criterion) -> List.of(criterion);
            case Reference _,
                    Elsewhere _,
                    Constant _,
                    Judgement _,
                    Flag _,
                    Stated _,
                    Recorded _,
                    Coded _,
                    Compare _,
                    Age _,
                    RelativeFall _,
                    SinceLastDose _,
                    Elapsed _,
                    CourseGiven _,
                    Together _,
                    DonorAcceptable _ -> List.of();
        };
    }

    /** It and all it is put together from. */
    default Stream<Rule> all() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(Rule::all));
    }

    /** The same with one of its parts, that very one, replaced. */
    default Rule replacing(Rule old, Rule now) {
        if (this == old) {
            return now;
        }
        return switch (this) {
            case All(List<Rule> parts) -> new All(replacing(parts, old, now));
            case Any(List<Rule> parts) -> new Any(replacing(parts, old, now));
            case Not(Rule part) -> new Not(part.replacing(old, now));
            case Choice(Rule condition, Rule then, Rule otherwise) ->
                new Choice(condition.replacing(old, now), then.replacing(old, now), otherwise.replacing(old, now));
            case Known(Rule criterion) -> new Known(criterion.replacing(old, now));
            default -> this;
        };
    }

    private static List<Rule> replacing(List<Rule> parts, Rule old, Rule now) {
        return parts.stream().map(part -> part.replacing(old, now)).toList();
    }

    /** All parts hold. */
    record All(List<Rule> parts) implements Rule {}

    /** One part at least holds. */
    record Any(List<Rule> parts) implements Rule {}

    record Not(Rule part) implements Rule {}

    /** While the condition is unknown, known only when both branches agree. */
    record Choice(Rule condition, Rule then, Rule otherwise) implements Rule {}

    /** The rule of another criterion of the same programme. */
    record Reference(String criterionId) implements Rule {}

    /** The rule of a criterion of another programme of the library. */
    record Elsewhere(String programme, String criterionId) implements Rule {}

    /** A criterion is known to be met; never unknown. */
    record Known(Rule criterion) implements Rule {}

    /** {@code yes}, {@code no} or {@code unknown}. */
    record Constant(Truth truth) implements Rule {}

    /** Unknown until a person has judged. */
    record Judgement(Bilingual question) implements Rule {}

    /** A yes-or-no element is yes. */
    record Flag(DataElement element) implements Rule {}

    /** A yes-or-no element is known to be yes; unknown only where it is recorded as yes and as no. */
    record Stated(DataElement element) implements Rule {}

    /**
     * Anything is recorded for the element; never unknown.
     *
     * @param sentence the same in words
     */
    record Recorded(DataElement element, Bilingual sentence) implements Rule {}

    /** An enumerated element has one of these codes. */
    record Coded(DataElement element, List<String> codes) implements Rule {}

    /**
     * A number is held against a threshold.
     *
     * @param other the threshold for values given in another unit: nothing is converted across it (clinical.md AMB-18)
     * @param asked both as the last column of an explanation shows them
     */
    record Compare(
            DataElement element,
            Comparison comparison,
            Threshold threshold,
            @Nullable Threshold other,
            Bilingual asked) implements Rule {}

    /**
     * The exact age, not whole years: {@code age > 18 years} holds from the day after the 18th birthday.
     *
     * @param asked the threshold as the last column of an explanation shows it
     */
    record Age(Comparison comparison, int years, Bilingual asked) implements Rule {}

    /** (baseline − now) / baseline, against what was recorded on the day nearest to the middle of the window. */
    record RelativeFall(DataElement element, Comparison comparison, BigDecimal percent, int fromMonths, int toMonths)
            implements Rule {}

    /**
     * Every course of the drugs ended so long ago at least; unknown when there was none.
     *
     * @param label the last dose of these drugs, in words
     * @param asked how long ago, as the last column of an explanation shows it
     */
    record SinceLastDose(Span atLeast, Drugs drugs, Bilingual label, Bilingual asked) implements Rule {}

    /** So much time has passed since a recorded date. */
    record Elapsed(Comparison comparison, Span span, DataElement element) implements Rule {}

    /** Some course of the drugs was given like this and ended like this; not met only when their list is complete. */
    record CourseGiven(Drugs drugs, Scheme scheme, Ending ending) implements Rule {}

    /** Courses of different drugs, each too short for its own criterion and good for the rest, last so long together. */
    record Together(List<String> criteria, Span atLeast) implements Rule {}

    /** How a course must have ended to count. */
    enum Ending {
        ANY,
        /** No effect, or stopped for an adverse event. */
        FAILED,
        STOPPED_FOR_TOXICITY,
        /** Not ended yet. */
        ONGOING
    }

    /** A willing donor is not ruled out by the donor criteria of the programme. */
    record DonorAcceptable() implements Rule {}
}
