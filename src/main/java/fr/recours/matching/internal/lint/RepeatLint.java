package fr.recours.matching.internal.lint;

import fr.recours.matching.Criterion;
import fr.recours.matching.LintFinding.Kind;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledCriterion;
import fr.recours.matching.internal.programme.ReadProgramme;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.yaml.Place;
import java.util.ArrayList;
import java.util.List;

/** Finds criteria that say the same, unless they say so; and those that say so and do not. */
record RepeatLint(Report report, ReadProgramme programme) {

    void check() {
        List<CompiledCriterion> earlier = new ArrayList<>();
        for (CompiledCriterion one : programme.compiled().criteria()) {
            earlier.forEach(before -> pair(before, one));
            earlier.add(one);
        }
        programme.compiled().criteria().forEach(this::same);
    }

    private void pair(CompiledCriterion before, CompiledCriterion one) {
        boolean told = repeats(before, one) || repeats(one, before);
        if (told || before.criterion().part() != one.criterion().part()) {
            return;
        }
        String id = one.criterion().id();
        String other = before.criterion().id();
        if (wanted(before).equals(wanted(one))) {
            report.add(
                    Kind.REPEATED,
                    place(id),
                    id,
                    "même règle que " + other + "\u00a0: écrivez « same_as: " + other + " » ou retirez-le",
                    "same rule as " + other + ": write 'same_as: " + other + "' or leave it out");
        } else if (before.criterion().textFr().equals(one.criterion().textFr())
                && !item(before).equals(item(one))) {
            report.add(
                    Kind.REPEATED,
                    place(id),
                    id,
                    "même texte que " + other
                            + "\u00a0: un point du protocole en deux porte un même numéro avant le point ("
                            + item(before) + ".…)",
                    "same text as " + other + ": an item of the protocol in two parts has one number before the dot ("
                            + item(before) + ".…)");
        }
    }

    private static boolean repeats(CompiledCriterion one, CompiledCriterion other) {
        return other.criterion().id().equals(one.criterion().sameAs());
    }

    /** The number of the protocol's item: what comes before the dot. */
    private static String item(CompiledCriterion one) {
        return one.criterion().id().split("\\.", 2)[0];
    }

    /** What the case needs: the rule of an inclusion, the contrary of a non-inclusion. */
    static Rule wanted(CompiledCriterion one) {
        if (one.criterion().kind() == Criterion.Kind.INCLUSION) {
            return one.rule();
        }
        return one.rule() instanceof Rule.Not(Rule part) ? part : new Rule.Not(one.rule());
    }

    private void same(CompiledCriterion one) {
        String other = one.criterion().sameAs();
        if (other == null) {
            return;
        }
        CompiledCriterion judged = programme.compiled().criteria().stream()
                .filter(criterion -> criterion.criterion().id().equals(other))
                .findFirst()
                .orElseThrow();
        if (!wanted(judged).equals(wanted(one))) {
            String id = one.criterion().id();
            report.add(
                    Kind.NOT_THE_SAME,
                    place(id),
                    id,
                    "dit répéter " + other + ", mais sa règle diffère\u00a0: seule celle de " + other + " est évaluée",
                    "said to repeat " + other + ", but its rule differs: only that of " + other + " is judged");
        }
    }

    private Place place(String id) {
        return programme.place(id);
    }
}
