package fr.recours.matching.internal.lint;

import fr.recours.matching.LintFinding.Kind;
import fr.recours.matching.internal.asking.Possible;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.yaml.Place;
import org.jspecify.annotations.Nullable;

/** Whether a rule can come out both ways. */
record OutcomeLint(Report report, Possible possible) {

    /**
     * @param criterion none for a warning of the programme
     * @param remark whether the rule only says when something is told
     */
    void check(Rule rule, @Nullable String criterion, boolean remark, Place place) {
        boolean met = possible.holds(rule);
        boolean failed = possible.holds(new Rule.Not(rule));
        if (!met && !failed) {
            report.add(
                    Kind.NEVER_KNOWN,
                    place,
                    criterion,
                    "reste inconnu quoi qu’on enregistre",
                    "stays unknown whatever is recorded");
        } else if (!met) {
            report.add(
                    Kind.NEVER_MET,
                    place,
                    criterion,
                    remark ? "cette remarque ne peut jamais s’afficher" : "ne peut jamais être rempli",
                    remark ? "this remark can never be shown" : "can never be met");
        } else if (!failed) {
            report.add(
                    Kind.NEVER_FAILS,
                    place,
                    criterion,
                    remark
                            ? "cette remarque s’affiche toujours\u00a0: retirez « when »"
                            : "ne peut jamais être non rempli",
                    remark ? "this remark is always shown: leave 'when' out" : "can never fail");
        }
    }
}
