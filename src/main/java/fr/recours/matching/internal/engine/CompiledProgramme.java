package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Criterion;
import fr.recours.matching.Warning;
import fr.recours.matching.internal.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A programme's criteria with their rules, ready to be judged.
 *
 * @param warnings what to tell with the verdict when their condition holds; they never change it
 */
public record CompiledProgramme(
        String code, List<CompiledCriterion> criteria, List<CompiledWarning> warnings, Derivations derivations) {

    /**
     * One criterion.
     *
     * @param remarks what to tell when their condition holds
     */
    public record CompiledCriterion(Criterion criterion, Rule rule, List<Remark> remarks) {}

    /** One warning of the programme. */
    public record CompiledWarning(Warning warning, Rule when) {}

    /** A text shown when the case stands on it. */
    public record Remark(Rule when, Bilingual text) {}

    List<CompiledCriterion> judged(Criterion.Part part) {
        return criteria.stream()
                .filter(compiled -> compiled.criterion().part() == part)
                .filter(compiled -> compiled.criterion().standsAlone())
                .toList();
    }

    Map<String, Rule> rules() {
        return criteria.stream()
                .collect(Collectors.toUnmodifiableMap(
                        compiled -> compiled.criterion().id(), CompiledCriterion::rule));
    }
}
