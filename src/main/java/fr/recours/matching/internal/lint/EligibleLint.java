package fr.recours.matching.internal.lint;

import fr.recours.matching.Criterion;
import fr.recours.matching.LintFinding.Kind;
import fr.recours.matching.internal.asking.Possible;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledCriterion;
import fr.recours.matching.internal.programme.ReadProgramme;
import fr.recours.matching.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** Finds out whether any case could satisfy all criteria of the recipient; if none, which two exclude each other. */
record EligibleLint(Report report, Possible possible, ReadProgramme programme) {

    void check() {
        List<CompiledCriterion> judged = programme.compiled().criteria().stream()
                .filter(one -> one.criterion().part() == Criterion.Part.RECIPIENT)
                .filter(one -> one.criterion().standsAlone())
                .toList();
        List<Rule> wanted = judged.stream().map(RepeatLint::wanted).toList();
        boolean eachCanBe = wanted.stream().allMatch(possible::holds);
        if (!eachCanBe || possible.together(wanted)) {
            return;
        }
        List<CompiledCriterion> earlier = new ArrayList<>();
        boolean explained = false;
        for (CompiledCriterion one : judged) {
            for (CompiledCriterion before : earlier) {
                if (!possible.together(List.of(RepeatLint.wanted(before), RepeatLint.wanted(one)))) {
                    explained = true;
                    pair(before.criterion().id(), one);
                }
            }
            earlier.add(one);
        }
        if (!explained) {
            report.add(
                    Kind.NEVER_ELIGIBLE,
                    programme.place(),
                    null,
                    "aucun dossier ne peut satisfaire tous les critères à la fois",
                    "no case can satisfy all criteria at once");
        }
    }

    private void pair(String before, CompiledCriterion one) {
        report.add(
                Kind.NEVER_ELIGIBLE,
                programme.place(one.rule()),
                one.criterion().id(),
                "aucun dossier ne peut satisfaire à la fois " + before + " et ce critère",
                "no case can satisfy both " + before + " and this criterion");
    }
}
