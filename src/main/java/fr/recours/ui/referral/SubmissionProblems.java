package fr.recours.ui.referral;

import fr.recours.matching.Bilingual;
import fr.recours.referral.SubmissionProblem;
import fr.recours.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
