package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Criterion;
import fr.recours.matching.Truth;
import fr.recours.matching.Warning;
import fr.recours.matching.internal.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A programme's criteria with their rules, ready to be judged. */
public final class CompiledProgramme {

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

    private static final Rule UNTOLD = new Rule.Constant(Truth.UNKNOWN);

    private final String code;
    private final List<CompiledCriterion> criteria;
    private final List<CompiledWarning> warnings;
    private final List<String> donorPreference;
    private final Derivations derivations;
    private final List<CompiledCriterion> recipient;
    private final List<CompiledCriterion> parts;
    private final List<CompiledCriterion> donor;
    private final Map<String, Rule> rules;

    /**
     * @param warnings what to tell with the verdict when their condition holds; they never change it
     * @param donorPreference relations of a donor to the recipient, the preferred first
     */
    public CompiledProgramme(
            String code,
            List<CompiledCriterion> criteria,
            List<CompiledWarning> warnings,
            List<String> donorPreference,
            Derivations derivations) {
        this.code = code;
        this.criteria = List.copyOf(criteria);
        this.warnings = List.copyOf(warnings);
        this.donorPreference = List.copyOf(donorPreference);
        this.derivations = derivations;
        this.recipient = such(Criterion.Part.RECIPIENT, Criterion::standsAlone);
        this.parts = such(Criterion.Part.RECIPIENT, criterion -> criterion.partOf() != null);
        this.donor = such(Criterion.Part.DONOR, Criterion::standsAlone);
        this.rules = criteria.stream()
                .collect(Collectors.toUnmodifiableMap(
                        compiled -> compiled.criterion().id(), CompiledCriterion::rule));
    }

    /** The same with other criteria. */
    public CompiledProgramme with(List<CompiledCriterion> others) {
        return new CompiledProgramme(code, others, warnings, donorPreference, derivations);
    }

    private List<CompiledCriterion> such(Criterion.Part part, Predicate<Criterion> such) {
        return criteria.stream()
                .filter(compiled -> compiled.criterion().part() == part)
                .filter(compiled -> such.test(compiled.criterion()))
                .toList();
    }

    public String code() {
        return code;
    }

    /** Every criterion, in the protocol's order. */
    public List<CompiledCriterion> criteria() {
        return criteria;
    }

    public List<CompiledWarning> warnings() {
        return warnings;
    }

    /** The order of preference among donors; a relation it does not name comes last. */
    List<String> donorPreference() {
        return donorPreference;
    }

    public Derivations derivations() {
        return derivations;
    }

    /** The criteria about the recipient that are judged by themselves. */
    List<CompiledCriterion> recipient() {
        return recipient;
    }

    /** The criteria about the recipient that are parts of others: judged and shown inside those. */
    List<CompiledCriterion> parts() {
        return parts;
    }

    /** The criteria about a donor that are judged by themselves. */
    List<CompiledCriterion> donor() {
        return donor;
    }

    /** The rule of a criterion; of one it does not have nothing is known. */
    Rule rule(String criterion) {
        return rules.getOrDefault(criterion, UNTOLD);
    }
}
