package fr.recours.ui.referral;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Dictionary;
import fr.recours.matching.InputProblem;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the checks of a whole case found, by the place each speaks of. */
record CaseDoubts(Map<String, List<InputProblem>> byPath) {

    static final CaseDoubts NONE = of(List.of());

    static CaseDoubts of(List<InputProblem> found) {
        return new CaseDoubts(found.stream().collect(Collectors.groupingBy(InputProblem::path)));
    }

    /** What is said of a line of the form, by its name, and of the day beside it. */
    List<InputProblem> at(String field) {
        return Stream.of(field, field + ".date")
                .flatMap(path -> byPath.getOrDefault(path, List.of()).stream())
                .toList();
    }

    /** What is said of a line of a table. */
    List<InputProblem> at(String table, int line) {
        return byPath.entrySet().stream()
                .filter(entry -> TablePlace.of(entry.getKey())
                        .filter(place -> place.table().equals(table) && place.line() == line)
                        .isPresent())
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    static String words(List<InputProblem> problems) {
        return problems.stream()
                .map(problem -> Texts.text(problem.message()))
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    /** What is said of a line of a table, each after the name of the part it speaks of. */
    static Div lines(List<InputProblem> problems, Dictionary dictionary) {
        Div lines = new Div();
        for (InputProblem problem : problems) {
            Div line = new Div();
            TablePlace.of(problem.path())
                    .flatMap(place -> dictionary.find(place.part()))
                    .ifPresent(part -> line.add(part(Texts.text(part.label())), new Text(" – ")));
            line.add(new Span(Texts.text(problem.message())));
            line.addClassNames("rf-note", problem.isError() ? "is-error" : "is-warning");
            lines.add(line);
        }
        lines.addClassName("rf-doubts");
        lines.setVisible(!problems.isEmpty());
        return lines;
    }

    private static Span part(String label) {
        Span part = new Span(label);
        part.addClassName("rc-medium");
        return part;
    }
}
