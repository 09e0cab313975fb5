package fr.recours.matching.internal.lint;

import fr.recours.matching.Bilingual;
import fr.recours.matching.LintFinding.Kind;
import fr.recours.matching.Range;
import fr.recours.matching.internal.language.Sentences;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.text.Numbers;
import fr.recours.matching.internal.yaml.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds thresholds that set every usual value against the case. A threshold outside the usual range is not wrong by itself:
 * criteria look for the unusual. One that only unusual values pass has probably its sign or its unit wrong.
 */
record UsualLint(Report report, String criterion, Function<Rule, Place> places) {

    /** @param wanted whether the case needs the rule to hold */
    void check(Rule rule, boolean wanted) {
        switch (rule) {
            case Rule.Compare compare -> compare(compare, wanted);
            case Rule.Not(Rule part) -> check(part, !wanted);
            case Rule.All(List<Rule> parts) -> parts.forEach(part -> check(part, wanted));
            case Rule.Any(List<Rule> parts) -> parts.forEach(part -> check(part, wanted));
            case Rule.Choice(var _, Rule then, Rule otherwise) -> {
                check(then, wanted);
                check(otherwise, wanted);
            }
            default -> {}
        }
    }

    private void compare(Rule.Compare rule, boolean wanted) {
        Range usual = rule.element().soft();
        Claim claim = Claim.of(wanted ? rule : new Rule.Not(rule)).orElseThrow();
        if (usual == null) {
            return;
        }
        Set<BigDecimal> tried = Stream.concat(
                        Stream.of(Optional.ofNullable(usual.min()), Optional.ofNullable(usual.max()))
                                .flatMap(Optional::stream),
                        claim.tried(claim).stream())
                .filter(usual::contains)
                .collect(Collectors.toSet());
        if (claim.among(tried).isEmpty()) {
            Bilingual bounds = Numbers.range(
                    usual, Objects.requireNonNullElse(rule.element().unit(), ""));
            Bilingual said = Sentences.of(rule);
            report.add(
                    Kind.UNUSUAL,
                    places.apply(rule),
                    criterion,
                    "toute valeur usuelle (" + bounds.fr()
                            + ") joue contre le dossier\u00a0; signe ou unité inversés\u00a0? " + said.fr(),
                    "every usual value (" + bounds.en() + ") stands against the case; sign or unit turned round? "
                            + said.en());
        }
    }
}
