package fr.recours.matching;

import fr.recours.matching.internal.engine.CompiledLibrary;
import fr.recours.matching.internal.engine.CompiledProgramme;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledCriterion;
import fr.recours.matching.internal.language.Sentences;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Threshold;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A programme as it would be with one threshold moved: to count whom it would take, never to judge a case by. */
public final class WhatIf {

    private static final Bilingual AGE = new Bilingual("Âge", "Age");

    private static final Range AGES = new Range(BigDecimal.ZERO, BigDecimal.valueOf(150));

    /** Wider than any number of medicine. */
    private static final Range ANY = new Range(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000));

    private WhatIf() {}

    /** The numbers and ages the recipient's criteria ask for, in the protocol's order. */
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

    /** What a criterion asks in several of its branches is one threshold, and moves in all of them. */
    private static List<Rule> movable(Rule rule) {
        return rule.all()
                .filter(part -> part instanceof Rule.Compare || part instanceof Rule.Age)
                .distinct()
                .toList();
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
                        compare.threshold().unit(),
                        range(compare.element().hard()),
                        compare.element().type() == ElementType.INTEGER);
            case Rule.Age age ->
                new MovableThreshold(
                        criterion,
                        place,
                        AGE,
                        age.comparison().sign(),
                        BigDecimal.valueOf(age.years()),
                        "",
                        AGES,
                        true);
            default -> throw new IllegalArgumentException("no threshold in " + rule);
        };
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
            default -> throw new IllegalArgumentException("no threshold in " + rule);
        };
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
