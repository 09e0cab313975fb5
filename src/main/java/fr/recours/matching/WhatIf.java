package fr.recours.matching;

import fr.recours.matching.internal.engine.CompiledLibrary;
import fr.recours.matching.internal.engine.CompiledProgramme;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledCriterion;
import fr.recours.matching.internal.language.CourseSentences;
import fr.recours.matching.internal.language.Sentences;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Span;
import fr.recours.matching.internal.rule.Threshold;
import fr.recours.matching.internal.text.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A programme as it would be with one threshold moved: to count whom it would take, never to judge a case by. */
public final class WhatIf {

    private static final Bilingual AGE = new Bilingual("Âge", "Age");

    private static final Bilingual NO_UNIT = new Bilingual("", "");

    private static final Range AGES = new Range(BigDecimal.ZERO, BigDecimal.valueOf(150));

    private static final Range PERCENT = new Range(BigDecimal.ZERO, BigDecimal.valueOf(100));

    /** In days, weeks, months or years: longer than anybody waits. */
    private static final Range SPANS = new Range(BigDecimal.ZERO, BigDecimal.valueOf(1_000));

    /** Wider than any number of medicine. */
    private static final Range ANY = new Range(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000));

    private WhatIf() {}

    /** The numbers, ages, lengths of time and falls the recipient's criteria ask for, in the protocol's order. */
    public static List<MovableThreshold> thresholds(ProgrammeDefinition programme) {
        return programme.compiled().criteria().stream()
                .filter(one -> one.criterion().part() == Criterion.Part.RECIPIENT)
                .filter(one -> one.criterion().sameAs() == null)
                .flatMap(one -> {
                    List<Rule> movable = movable(one.rule());
                    return IntStream.range(0, movable.size())
                            .mapToObj(place -> threshold(one.criterion().id(), place, movable.get(place)));
                })
                .toList();
    }

    /** The recipient's criteria that ask for courses of treatment, whose doses and lengths cannot be moved. */
    public static List<String> fixed(ProgrammeDefinition programme) {
        return programme.compiled().criteria().stream()
                .filter(one -> one.criterion().part() == Criterion.Part.RECIPIENT)
                .filter(one -> one.criterion().sameAs() == null)
                .filter(one -> one.rule().all().anyMatch(WhatIf::isFixed))
                .map(one -> one.criterion().id())
                .toList();
    }

    private static boolean isFixed(Rule rule) {
        return rule instanceof Rule.CourseGiven || rule instanceof Rule.Together;
    }

    /** What a criterion asks in several of its branches is one threshold, and moves in all of them. */
    private static List<Rule> movable(Rule rule) {
        return rule.all().filter(WhatIf::isMovable).distinct().toList();
    }

    private static boolean isMovable(Rule rule) {
        return rule instanceof Rule.Compare
                || rule instanceof Rule.Age
                || rule instanceof Rule.SinceLastDose
                || rule instanceof Rule.Elapsed
                || rule instanceof Rule.RelativeFall;
    }

    private static MovableThreshold threshold(String criterion, int place, Rule rule) {
        return switch (rule) {
            case Rule.Compare compare ->
                new MovableThreshold(
                        criterion,
                        place,
                        compare.element().label(),
                        compare.comparison().sign(),
                        compare.threshold().number(),
                        Units.label(compare.threshold().unit()),
                        range(compare.element().hard()),
                        compare.element().type() == ElementType.INTEGER);
            case Rule.Age age ->
                new MovableThreshold(
                        criterion,
                        place,
                        AGE,
                        age.comparison().sign(),
                        BigDecimal.valueOf(age.years()),
                        NO_UNIT,
                        AGES,
                        true);
            case Rule.SinceLastDose since ->
                span(criterion, place, since.label(), Comparison.AT_LEAST, since.atLeast());
            case Rule.Elapsed elapsed ->
                span(criterion, place, elapsed.element().label(), elapsed.comparison(), elapsed.span());
            case Rule.RelativeFall fall ->
                new MovableThreshold(
                        criterion,
                        place,
                        new Bilingual(
                                "Baisse relative : " + fall.element().label().fr(),
                                "Relative fall: " + fall.element().label().en()),
                        fall.comparison().sign(),
                        fall.percent(),
                        Units.label("%"),
                        PERCENT,
                        false);
            default -> throw new IllegalArgumentException("no threshold in " + rule);
        };
    }

    private static MovableThreshold span(
            String criterion, int place, Bilingual label, Comparison comparison, Span span) {
        return new MovableThreshold(
                criterion,
                place,
                label,
                comparison.sign(),
                BigDecimal.valueOf(span.amount()),
                Units.label(span.unitName()),
                SPANS,
                true);
    }

    private static Range range(@Nullable Range hard) {
        return hard == null
                ? ANY
                : new Range(
                        Objects.requireNonNullElse(hard.min(), ANY.min()),
                        Objects.requireNonNullElse(hard.max(), ANY.max()));
    }

    /**
     * The programme with a threshold moved; what refers to the criterion, in other programmes too, follows.
     *
     * @param threshold one of {@link #thresholds}
     * @throws IllegalArgumentException when the programme has no such threshold
     */
    public static ProgrammeDefinition moved(
            ProgrammeDefinition programme, MovableThreshold threshold, BigDecimal number) {
        List<CompiledCriterion> criteria = programme.compiled().criteria().stream()
                .map(one -> one.criterion().id().equals(threshold.criterion()) ? moved(one, threshold, number) : one)
                .toList();
        CompiledProgramme compiled = programme.compiled().with(criteria);
        CompiledLibrary library = programme.library().with(compiled);
        return programme.with(compiled, library);
    }

    private static CompiledCriterion moved(CompiledCriterion one, MovableThreshold threshold, BigDecimal number) {
        List<Rule> movable = movable(one.rule());
        if (threshold.place() >= movable.size()) {
            throw new IllegalArgumentException("no threshold " + threshold);
        }
        Rule old = movable.get(threshold.place());
        Rule now = moved(old, number);
        Rule rule = one.rule()
                .all()
                .filter(old::equals)
                .reduce(one.rule(), (whole, part) -> whole.replacing(part, now), (first, second) -> second);
        return new CompiledCriterion(one.criterion(), rule, one.remarks());
    }

    private static Rule moved(Rule rule, BigDecimal number) {
        return switch (rule) {
            case Rule.Compare compare -> moved(compare, number);
            case Rule.Age(Comparison comparison, int _, Bilingual _) -> {
                int years = number.intValueExact();
                yield new Rule.Age(comparison, years, Sentences.threshold(comparison, years));
            }
            case Rule.SinceLastDose(Span old, var drugs, Bilingual label, Bilingual _) -> {
                Span span = moved(old, number);
                yield new Rule.SinceLastDose(span, drugs, label, CourseSentences.earlier(span));
            }
            case Rule.Elapsed(Comparison comparison, Span old, DataElement element) ->
                new Rule.Elapsed(comparison, moved(old, number), element);
            case Rule.RelativeFall(DataElement element, Comparison comparison, BigDecimal _, int from, int to) ->
                new Rule.RelativeFall(element, comparison, number, from, to);
            default -> throw new IllegalArgumentException("no threshold in " + rule);
        };
    }

    private static Span moved(Span old, BigDecimal number) {
        return new Span(number.intValueExact(), old.unit());
    }

    private static Rule moved(Rule.Compare rule, BigDecimal number) {
        Threshold threshold = new Threshold(number, rule.threshold().unit());
        Threshold other = rule.other() == null
                ? null
                : beside(rule.other(), rule.threshold().number(), number);
        return new Rule.Compare(
                rule.element(),
                rule.comparison(),
                threshold,
                other,
                Sentences.threshold(rule.comparison(), threshold, other));
    }

    /** The threshold in the other unit moves in proportion: 8 kPa beside 60 mmHg is 10 beside 75. */
    private static @Nullable Threshold beside(Threshold other, BigDecimal old, BigDecimal number) {
        return old.signum() == 0
                ? null
                : new Threshold(other.number().multiply(number).divide(old, MathContext.DECIMAL32), other.unit());
    }
}
