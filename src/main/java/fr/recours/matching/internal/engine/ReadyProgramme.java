package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Criterion;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Truth;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledCriterion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A programme's criteria and warnings with their steps. */
final class ReadyProgramme {

    /**
     * A criterion with the step of its rule.
     */
    static final class Item {

        private final Criterion criterion;
        private final Step rule;
        private final List<Told> remarks;
        /** Found once, or once more by another thread: the same. */
        private @Nullable Blank<CriterionOutcome> blank;

        private final Map<Truth, CriterionOutcome> always;

        Item(Criterion criterion, Step rule, List<Told> remarks) {
            this.criterion = criterion;
            this.rule = rule;
            this.remarks = remarks;
            this.always = Outcomes.always(this);
        }

        Criterion criterion() {
            return criterion;
        }

        Step rule() {
            return rule;
        }

        boolean turned() {
            return criterion.kind() == Criterion.Kind.NON_INCLUSION;
        }

        /** How the case stands as its rule comes out. */
        Course standing(Course course) {
            return turned() ? course.not() : course;
        }

        /** What becomes of it, without what it rests on, when its rule comes out so on every day. */
        CriterionOutcome always(Truth truth) {
            return Objects.requireNonNull(always.get(truth));
        }

        List<Told> remarks() {
            return remarks;
        }

        /** What became of it on a case that says nothing. */
        Blank<CriterionOutcome> blank(CompiledLibrary library) {
            Blank<CriterionOutcome> known = blank;
            if (known == null) {
                known = Blank.of(library, evaluator -> Outcomes.of(this, evaluator));
                blank = known;
            }
            return known;
        }
    }

    /** What is told when something holds. */
    record Told(Step when, Bilingual text) {}

    private final List<Item> recipient;
    private final List<Item> quickest;
    private final List<Item> parts;
    private final List<Item> donor;
    private final List<String> donorPreference;
    private final List<Told> warnings;

    ReadyProgramme(CompiledProgramme programme, Steps steps) {
        programme.criteria().forEach(criterion -> steps.place(programme, criterion.rule()));
        this.recipient = items(programme, programme.recipient(), steps);
        this.quickest = recipient.stream()
                .sorted(Comparator.comparingInt(item -> item.rule().effort()))
                .toList();
        this.parts = items(programme, programme.parts(), steps);
        this.donor = items(programme, programme.donor(), steps);
        this.donorPreference = programme.donorPreference();
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
                        one.remarks().stream()
                                .map(remark -> new Told(steps.place(programme, remark.when()), remark.text()))
                                .toList()))
                .toList();
    }

    /** The criteria about the recipient that are judged by themselves. */
    List<Item> recipient() {
        return recipient;
    }

    /** The same, those first that are the least work to judge. */
    List<Item> quickest() {
        return quickest;
    }

    /** The criteria about the recipient that are parts of others. */
    List<Item> parts() {
        return parts;
    }

    /** The criteria about a donor that are judged by themselves. */
    List<Item> donor() {
        return donor;
    }

    /** Relations of a donor, the preferred first. */
    List<String> donorPreference() {
        return donorPreference;
    }

    List<Told> warnings() {
        return warnings;
    }
}
