package fr.recours.matching.internal.lint;

import fr.recours.matching.Bilingual;
import fr.recours.matching.LintFinding.Kind;
import fr.recours.matching.internal.language.Sentences;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.yaml.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at the parts of one rule, alone and beside each other. */
final class RuleLint {

    private final Report report;
    private final @Nullable String criterion;
    private final Function<Rule, Place> places;

    /** @param places where each part of the rule stands */
    RuleLint(Report report, @Nullable String criterion, Function<Rule, Place> places) {
        this.report = report;
        this.criterion = criterion;
        this.places = places;
    }

    void check(Rule rule) {
        switch (rule) {
            case Rule.All(List<Rule> parts) -> together(flat(parts, Rule.All.class), true);
            case Rule.Any(List<Rule> parts) -> together(flat(parts, Rule.Any.class), false);
            case Rule.RelativeFall fall
            when fall.fromMonths() >= fall.toMonths() ->
                add(
                        Kind.IMPOSSIBLE,
                        rule,
                        "la fenêtre de " + fall.fromMonths() + " à " + fall.toMonths()
                                + " mois est vide\u00a0: écrivez d’abord le nombre le plus petit",
                        "the window from " + fall.fromMonths() + " to " + fall.toMonths()
                                + " months is empty: write the smaller number first");
            case Rule.CourseGiven given
            when !Doses.possible(given) ->
                add(
                        Kind.IMPOSSIBLE,
                        rule,
                        "la table des médicaments ne permet pas cette dose\u00a0: "
                                + said(rule).fr(),
                        "the drug table allows no such dose: " + said(rule).en());
            default -> alone(rule);
        }
    }

    /** The parts of parts that are joined the same way. */
    private static List<Rule> flat(List<Rule> parts, Class<? extends Rule> join) {
        return parts.stream()
                .flatMap(part -> join.isInstance(part) ? flat(part.children(), join).stream() : Stream.of(part))
                .toList();
    }

    private void alone(Rule rule) {
        Optional<Claim> claim = rule instanceof Rule.Not ? Optional.empty() : Claim.of(rule);
        if (claim.isPresent()) {
            Set<BigDecimal> tried = claim.get().tried(claim.get());
            Set<BigDecimal> fulfilling = claim.get().among(tried);
            if (fulfilling.isEmpty()) {
                add(
                        Kind.IMPOSSIBLE,
                        rule,
                        "aucune valeur possible ne le remplit\u00a0: "
                                + said(rule).fr(),
                        "no possible value fulfils it: " + said(rule).en());
            } else if (fulfilling.size() == tried.size()) {
                add(
                        Kind.REDUNDANT,
                        rule,
                        "toute valeur possible le remplit\u00a0: " + said(rule).fr(),
                        "every possible value fulfils it: " + said(rule).en());
            }
        }
        rule.children().forEach(this::check);
    }

    /** @param all whether all must hold, or one at least */
    private void together(List<Rule> parts, boolean all) {
        List<Rule> earlier = new ArrayList<>();
        for (Rule part : parts) {
            check(part);
            for (Rule before : earlier) {
                pair(before, part, all);
            }
            earlier.add(part);
        }
    }

    private void pair(Rule before, Rule part, boolean all) {
        Rule needless = Pairs.needless(before, part, all);
        if (Pairs.exclusive(before, part) && all) {
            add(
                    Kind.CONTRADICTION,
                    part,
                    "ne peut être vrai avec\u00a0: " + said(before).fr() + " (ici\u00a0: "
                            + said(part).fr() + ")",
                    "can never hold with: " + said(before).en() + " (here: "
                            + said(part).en() + ")");
        } else if (!all && Pairs.exhaustive(before, part)) {
            add(
                    Kind.NEVER_FAILS,
                    part,
                    "l’un ou l’autre est toujours vrai\u00a0: " + said(before).fr() + " ou "
                            + said(part).fr(),
                    "one or the other always holds: " + said(before).en() + " or "
                            + said(part).en());
        } else if (needless != null) {
            Rule enough = needless == part ? before : part;
            add(
                    Kind.REDUNDANT,
                    needless,
                    "« " + said(needless).fr() + " » n’ajoute rien à « "
                            + said(enough).fr() + " »",
                    "'" + said(needless).en() + "' adds nothing to '"
                            + said(enough).en() + "'");
        }
    }

    private static Bilingual said(Rule rule) {
        return Sentences.of(rule);
    }

    private void add(Kind kind, Rule rule, String fr, String en) {
        report.add(kind, places.apply(rule), criterion, fr, en);
    }
}
