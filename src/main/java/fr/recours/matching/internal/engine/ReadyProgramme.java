package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Criterion;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledCriterion;
import java.util.List;

/** A programme's criteria and warnings with their steps. */
final class ReadyProgramme {

    /**
     * A criterion with the step of its rule.
     *
     * @param turned whether what holds stands against the case
     */
    record Item(Criterion criterion, Step rule, boolean turned, List<Told> remarks) {}

    /** What is told when something holds. */
    record Told(Step when, Bilingual text) {}

    private final List<Item> recipient;
    private final List<Item> donor;
    private final List<Told> warnings;

    ReadyProgramme(CompiledProgramme programme, Steps steps) {
        programme.criteria().forEach(criterion -> steps.place(programme, criterion.rule()));
        this.recipient = items(programme, programme.recipient(), steps);
        this.donor = items(programme, programme.donor(), steps);
        this.warnings = programme.warnings().stream()
                .map(warning -> new Told(
                        steps.place(programme, warning.when()),
                        warning.warning().text()))
                .toList();
    }

    private static List<Item> items(CompiledProgramme programme, List<CompiledCriterion> criteria, Steps steps) {
        return criteria.stream()
                .map(one -> new Item(
                        one.criterion(),
                        steps.place(programme, one.rule()),
                        one.criterion().kind() == Criterion.Kind.NON_INCLUSION,
                        one.remarks().stream()
                                .map(remark -> new Told(steps.place(programme, remark.when()), remark.text()))
                                .toList()))
                .toList();
    }

    /** The criteria about the recipient that are judged by themselves. */
    List<Item> recipient() {
        return recipient;
    }

    /** The criteria about a donor that are judged by themselves. */
    List<Item> donor() {
        return donor;
    }

    List<Told> warnings() {
        return warnings;
    }
}
