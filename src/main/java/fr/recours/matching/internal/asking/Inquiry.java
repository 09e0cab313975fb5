package fr.recours.matching.internal.asking;

import fr.recours.matching.Criterion;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Result;
import fr.recours.matching.Standing;
import fr.recours.matching.Truth;
import fr.recours.matching.internal.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what one programme lacks to be settled. */
final class Inquiry {

    /**
     * Something that has to come out well.
     *
     * @param criterion none for the disease
     * @param shape holds when it is satisfied
     * @param unknown whether it is unknown as things stand
     * @param waits whether waiting is all it takes
     */
    private record Item(@Nullable Criterion criterion, Shape shape, boolean unknown, boolean waits) {

        boolean referral() {
            return criterion == null || criterion.stage() == Criterion.Stage.REFERRAL;
        }
    }

    /** Sets to rule out are looked for one size after the other up to this one; beyond, all sizes at once. */
    private static final int SMALL = 4;

    private final Eligibility verdict;
    private final Finders finders;
    private final List<Item> items = new ArrayList<>();
    private boolean exact = true;

    Inquiry(Eligibility verdict, Finders finders) {
        this.verdict = verdict;
        this.finders = finders;
    }

    /** Whether there is anything to find. */
    private boolean open() {
        return verdict.result() != Result.ELIGIBLE && verdict.result() != Result.NOT_APPLICABLE;
    }

    /**
     * Reads the rules: of all programmes, before anything is found for one.
     *
     * @param applies holds when the disease of the case is the programme's
     */
    void read(Shapes shapes, Rule applies) {
        if (!open()) {
            return;
        }
        Shape disease = shapes.of(applies);
        items.add(new Item(null, disease, disease != Shape.MET, false));
        for (CriterionOutcome outcome : verdict.outcomes()) {
            Criterion criterion = outcome.criterion();
            Shape shape = shapes.criterion(criterion.id());
            items.add(new Item(
                    criterion,
                    criterion.kind() == Criterion.Kind.INCLUSION ? shape : Shape.not(shape),
                    outcome.standing() == Standing.UNKNOWN,
                    outcome.timed()));
        }
    }

    /** @param complete whether the programme's criteria are entered: else nothing can confirm it */
    Lacks find(boolean complete) {
        Optional<Search.Fewest> fewest = open() && complete ? confirm() : Optional.empty();
        List<Lacks.Ruling> rulings = verdict.result() == Result.UNDETERMINED ? ruleOut() : List.of();
        return new Lacks(verdict, fewest, rulings, waiting(), exact);
    }

    /** Every referral-stage criterion is to be satisfied; a formality of the inclusion visit is only not to stand against. */
    private Optional<Search.Fewest> confirm() {
        WayFinder finder = finders.upTo(Integer.MAX_VALUE);
        List<List<Way>> goals = new ArrayList<>();
        for (Item item : items) {
            if (item.waits()) {
                continue;
            }
            if (item.referral()) {
                goals(item.shape(), true, finder, goals);
            } else {
                goals.add(finder.avoiding(Truth.NOT_MET, item.shape()));
            }
            if (goals.contains(Ways.NEVER)) {
                return Optional.empty();
            }
        }
        Optional<Search.Fewest> fewest = Search.of(goals).filter(found -> !found.nothing());
        exact &= finder.exact() && fewest.map(Search.Fewest::exact).orElse(true);
        return fewest;
    }

    /** What must hold in all its parts is as many goals. */
    static void goals(Shape shape, boolean hold, WayFinder finder, List<List<Way>> goals) {
        switch (shape) {
            case Shape.Not(Shape part) -> goals(part, !hold, finder, goals);
            case Shape.All(List<Shape> parts) when hold -> parts.forEach(part -> goals(part, true, finder, goals));
            case Shape.Any(List<Shape> parts) when !hold -> parts.forEach(part -> goals(part, false, finder, goals));
            default -> goals.add(finder.to(Truth.of(hold), shape));
        }
    }

    private List<Lacks.Ruling> ruleOut() {
        for (int size = 1; size <= SMALL; size++) {
            List<Lacks.Ruling> rulings = rulings(size);
            if (!rulings.isEmpty()) {
                return rulings;
            }
        }
        return rulings(Gap.Filling.JUDGEMENT.cost() - 1);
    }

    private List<Lacks.Ruling> rulings(int limit) {
        WayFinder finder = finders.upTo(limit);
        Map<Set<Gap>, Set<Criterion>> found = new LinkedHashMap<>();
        int best = limit;
        for (Item item : items) {
            List<Way> ways = item.referral() ? finder.to(Truth.NOT_MET, item.shape()) : Ways.NEVER;
            for (Way way : ways) {
                if (way.cost() < best) {
                    found.clear();
                    best = way.cost();
                }
                if (way.cost() == best) {
                    Set<Criterion> criteria =
                            found.computeIfAbsent(new LinkedHashSet<>(way.asked()), set -> new LinkedHashSet<>());
                    Optional.ofNullable(item.criterion()).ifPresent(criteria::add);
                }
            }
        }
        exact &= finder.exact();
        return found.entrySet().stream()
                .map(entry -> new Lacks.Ruling(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The unknown referral-stage criteria that look at each gap. */
    private Map<Gap, List<Criterion>> waiting() {
        Map<Gap, List<Criterion>> waiting = new HashMap<>();
        for (Item item : items) {
            Set<Gap> gaps = new LinkedHashSet<>();
            item.shape().addGaps(gaps);
            for (Gap gap : gaps) {
                List<Criterion> criteria = waiting.computeIfAbsent(gap, any -> new ArrayList<>());
                if (item.unknown() && item.referral()) {
                    Optional.ofNullable(item.criterion()).ifPresent(criteria::add);
                }
            }
        }
        return waiting;
    }
}
