package fr.recours.matching.internal.lint;

import fr.recours.matching.Criterion;
import fr.recours.matching.LintFinding.Kind;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledCriterion;
import fr.recours.matching.internal.programme.ReadProgramme;
import fr.recours.matching.internal.rule.Rule;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Finds criteria no verdict takes up: a part its whole does not look at, a donor's where no donor is asked for. */
final class JudgedLint {

    private final Report report;
    private final ReadProgramme programme;
    private final Map<String, CompiledCriterion> criteria = new HashMap<>();

    JudgedLint(Report report, ReadProgramme programme) {
        this.report = report;
        this.programme = programme;
        programme
                .compiled()
                .criteria()
                .forEach(one -> criteria.put(one.criterion().id(), one));
    }

    void check() {
        boolean donors = programme.compiled().criteria().stream()
                .filter(one -> one.criterion().part() == Criterion.Part.RECIPIENT)
                .flatMap(one -> one.rule().all())
                .anyMatch(Rule.DonorAcceptable.class::isInstance);
        for (CompiledCriterion one : programme.compiled().criteria()) {
            Criterion criterion = one.criterion();
            if (criterion.part() == Criterion.Part.DONOR && !donors) {
                unjudged(
                        criterion,
                        "aucun critère du receveur ne demande de donneur (« any donor is acceptable »)",
                        "no criterion of the recipient asks for a donor ('any donor is acceptable')");
            }
            String whole = criterion.partOf();
            if (whole != null && !reached(whole).contains(criterion.id())) {
                unjudged(
                        criterion,
                        "dit faire partie de " + whole + ", dont la règle ne le regarde pas",
                        "said to be part of " + whole + ", whose rule does not look at it");
            }
            String same = criterion.sameAs();
            if (same != null
                    && !Objects.requireNonNull(criteria.get(same)).criterion().standsAlone()) {
                unjudged(
                        criterion,
                        "dit répéter " + same + ", qui n’est pas évalué pour lui-même",
                        "said to repeat " + same + ", which is not judged by itself");
            }
        }
    }

    private void unjudged(Criterion criterion, String fr, String en) {
        report.add(
                Kind.NEVER_JUDGED,
                programme.place(criterion.id()),
                criterion.id(),
                "jamais évalué\u00a0: " + fr,
                "never judged: " + en);
    }

    /** The criteria a rule looks at, directly or by way of others. */
    private Set<String> reached(String id) {
        Set<String> reached = new LinkedHashSet<>();
        collect(id, reached);
        return reached;
    }

    private void collect(String id, Set<String> reached) {
        Objects.requireNonNull(criteria.get(id))
                .rule()
                .all()
                .flatMap(JudgedLint::named)
                .forEach(name -> {
                    if (reached.add(name)) {
                        collect(name, reached);
                    }
                });
    }

    private static Stream<String> named(Rule rule) {
        return switch (rule) {
            case Rule.Reference(String id) -> Stream.of(id);
            case Rule.Together(List<String> ids, var _) -> ids.stream();
            default -> Stream.empty();
        };
    }
}
