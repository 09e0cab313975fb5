package fr.recours.matching;

import fr.recours.matching.internal.engine.CompiledLibrary;
import fr.recours.matching.internal.engine.CompiledProgramme;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledCriterion;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Threshold;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** A programme as it would be with one threshold moved: to count whom it would take, never to judge a case by. */
public final class WhatIf {

    private static final Bilingual AGE = new Bilingual("Âge", "Age");

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

    private static List<Rule> movable(Rule rule) {
        return rule.all()
                .filter(part -> part instanceof Rule.Compare || part instanceof Rule.Age)
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
                        compare.element().type() == ElementType.INTEGER);
            case Rule.Age age ->
                new MovableThreshold(
                        criterion, place, AGE, age.comparison().sign(), BigDecimal.valueOf(age.years()), "", true);
            default -> throw new IllegalArgumentException("no threshold in " + rule);
        };
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
        Rule rule = one.rule().replacing(old, moved(old, number));
        return new CompiledCriterion(one.criterion(), rule, one.remarks());
    }

    private static Rule moved(Rule rule, BigDecimal number) {
        return switch (rule) {
            case Rule.Compare(var element, Comparison comparison, Threshold threshold, var _, Bilingual asked) ->
                new Rule.Compare(element, comparison, new Threshold(number, threshold.unit()), null, asked);
            case Rule.Age(Comparison comparison, int _, Bilingual asked) ->
                new Rule.Age(comparison, number.intValueExact(), asked);
            default -> throw new IllegalArgumentException("no threshold in " + rule);
        };
    }
}
