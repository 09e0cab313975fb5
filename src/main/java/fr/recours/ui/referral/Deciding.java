package fr.recours.ui.referral;

import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Reason;
import fr.recours.matching.Standing;
import fr.recours.ui.kit.Texts;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What to show first of a verdict, in few lines: what stands in the way, what is unknown, what is satisfied. */
final class Deciding {

    private Deciding() {}

    /**
     * @param lines how many criteria to show; two that rest on one datum (age above, age below) would say one thing twice
     */
    static List<CriterionOutcome> of(Eligibility eligibility, int lines) {
        Set<String> said = new HashSet<>();
        return first(eligibility.deciding()).stream()
                .map(Deciding::tellingFirst)
                .filter(outcome -> said.add(words(outcome)))
                .limit(lines)
                .toList();
    }

    /** The same, what stands in the way for good before what only takes time. */
    static List<CriterionOutcome> first(List<CriterionOutcome> outcomes) {
        return outcomes.stream().sorted(Comparator.comparingInt(Deciding::rank)).toList();
    }

    private static int rank(CriterionOutcome outcome) {
        return outcome.standing() != Standing.BLOCKING ? 2 : outcome.timed() ? 1 : 0;
    }

    private static String words(CriterionOutcome outcome) {
        return Texts.text(
                outcome.reasons().isEmpty()
                        ? outcome.criterion().label()
                        : outcome.reasons().getFirst().label());
    }

    /** The reason that stands as its criterion does, and has a threshold to be read against, tells most. */
    private static CriterionOutcome tellingFirst(CriterionOutcome outcome) {
        List<Reason> reasons = outcome.reasons().stream()
                .sorted(Comparator.comparing((Reason reason) -> reason.standing() != outcome.standing())
                        .thenComparing(reason -> Texts.text(reason.threshold()).isEmpty()))
                .toList();
        return new CriterionOutcome(
                outcome.criterion(),
                outcome.truth(),
                outcome.standing(),
                reasons,
                outcome.notes(),
                outcome.changes(),
                outcome.tree());
    }
}
