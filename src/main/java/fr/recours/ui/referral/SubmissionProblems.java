package fr.recours.ui.referral;

import fr.recours.matching.Bilingual;
import fr.recours.referral.SubmissionProblem;
import fr.recours.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says each problem of a submission at the field it speaks of, marks its section, and moves to the first. */
final class SubmissionProblems {

    private final FormDesk desk;
    private final FormSections sections;

    SubmissionProblems(FormDesk desk, FormSections sections) {
        this.desk = desk;
        this.sections = sections;
    }

    /** Marks the sections where something typed cannot be taken, and moves to the first; false when there is none. */
    boolean showRefusedFields() {
        return show(desk.refusedFields());
    }

    /** @return problems no field of the form speaks of, to be said elsewhere */
    List<String> show(Iterable<SubmissionProblem> problems) {
        List<Troubled> fields = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        for (SubmissionProblem problem : problems) {
            String message = words(problem);
            Optional<Troubled> field = field(problem.field());
            field.ifPresentOrElse(
                    found -> {
                        found.complain(message);
                        fields.add(found);
                    },
                    () -> elsewhere.add(message));
        }
        show(fields);
        return elsewhere;
    }

    /** A section is no longer marked once what was said in it is mended; nothing new is said before the next submission. */
    void follow(List<SubmissionProblem> left) {
        Set<SectionBox> troubled = Stream.concat(
                        left.stream().flatMap(problem -> desk.field(place(problem)).stream()),
                        desk.refusedFields().stream())
                .map(Troubled::section)
                .collect(Collectors.toSet());
        sections.boxes().stream()
                .filter(section -> !troubled.contains(section))
                .forEach(section -> section.mark(false));
    }

    /** A problem in a table stands in the table's field. */
    private static String place(SubmissionProblem problem) {
        return TablePlace.of(problem.field()).map(TablePlace::table).orElse(problem.field());
    }

    /** Whether a section is marked. */
    boolean areShown() {
        return sections.boxes().stream().anyMatch(SectionBox::isTroubled);
    }

    static String words(SubmissionProblem problem) {
        Bilingual detail = problem.detail();
        return detail == null ? Texts.text(problem.messageKey()) : Texts.text(detail);
    }

    private Optional<Troubled> field(String name) {
        Optional<TablePlace> place = TablePlace.of(name);
        if (place.isPresent()) {
            return desk.field(place.get().table())
                    .map(field -> field instanceof TableField<?> table ? table.at(place.get()) : field);
        }
        sections.reveal(name);
        return desk.field(name);
    }

    private boolean show(List<Troubled> fields) {
        sections.boxes().forEach(section -> section.mark(false));
        fields.forEach(field -> field.section().mark(true));
        sections.boxes().stream()
                .filter(section -> fields.stream().anyMatch(field -> field.section() == section))
                .findFirst()
                .flatMap(section -> fields.stream()
                        .filter(field -> field.section() == section)
                        .findFirst())
                .ifPresent(Troubled::focus);
        return !fields.isEmpty();
    }
}
