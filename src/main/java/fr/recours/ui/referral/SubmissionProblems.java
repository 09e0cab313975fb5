package fr.recours.ui.referral;

import fr.recours.matching.Bilingual;
import fr.recours.referral.SubmissionProblem;
import fr.recours.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says each problem of a submission at the field it speaks of, marks its section, and moves to the first. */
final class SubmissionProblems {

    /** A place in a table: {@code treatments[0].end}. */
    private static final Pattern IN_TABLE = Pattern.compile("(\\w+)\\[(\\d+)](?:\\.(\\w+))?.*");

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
            Bilingual detail = problem.detail();
            String message = detail == null ? Texts.text(problem.messageKey()) : Texts.text(detail);
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

    private Optional<Troubled> field(String name) {
        Matcher table = IN_TABLE.matcher(name);
        if (table.matches()) {
            String part = table.group(3);
            return desk.field(table.group(1))
                    .map(list -> list instanceof EntryList<?> entries
                            ? entries.at(Integer.parseInt(table.group(2)), part == null ? "" : part)
                            : list);
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
