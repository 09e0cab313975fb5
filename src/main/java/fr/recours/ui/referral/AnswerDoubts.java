package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import fr.recours.matching.CaseFile;
import fr.recours.matching.InputProblem;
import fr.recours.referral.SubmissionProblem;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is wrong or doubtful in the answers of a page beside the case they go to: each at the control it speaks of, and here,
 * above the button that sends them, what none of them has a place for.
 */
final class AnswerDoubts extends Div {

    private final AnswerControls page;
    private final Supplier<List<AnswerControl>> controls;
    private List<InputProblem> before = List.of();

    AnswerDoubts(AnswerControls page, Supplier<List<AnswerControl>> controls) {
        this.page = page;
        this.controls = controls;
        addClassName("rf-doubts");
        setTestId("answer-doubts");
        getElement().setAttribute("role", "status");
    }

    /** Begins to judge: what is doubtful in the case already is said where it stands, not here. */
    void start() {
        before = page.checks().of(page.facts());
        judge(true);
    }

    /**
     * Judges what stands in the controls together, on the case.
     *
     * @param left what cannot be is said when what was typed is left, not before
     */
    void judge(boolean left) {
        CaseFile typed = page.facts();
        for (AnswerControl control : controls.get()) {
            typed = control.on(typed);
        }
        List<InputProblem> found = page.checks().of(typed);
        CaseDoubts doubts = CaseDoubts.of(found);
        controls.get().forEach(control -> control.judge(doubts, left));
        removeAll();
        found.stream()
                .filter(problem ->
                        !before.contains(problem) && place(problem.path()).isEmpty())
                .filter(problem -> left || !problem.isError())
                .forEach(problem -> say(problem.path(), Texts.text(problem.message()), problem.isError()));
    }

    /** Says why the answers were refused. */
    void show(List<SubmissionProblem> problems) {
        removeAll();
        for (SubmissionProblem problem : problems) {
            place(problem.field())
                    .ifPresentOrElse(
                            control -> control.complain(problem),
                            () -> say(problem.field(), SubmissionProblems.words(problem), true));
        }
    }

    private Optional<AnswerControl> place(String path) {
        return controls.get().stream().filter(control -> control.holds(path)).findFirst();
    }

    private void say(String path, String words, boolean wrong) {
        Div line = new Div(about(path)
                .map(datum -> Texts.text("referral.request.doubt", datum, words))
                .orElse(words));
        line.addClassNames("rf-note", wrong ? "is-error" : "is-warning");
        add(line);
    }

    /** The datum or the table a place is in, by its name. */
    private Optional<String> about(String path) {
        return TablePlace.of(path)
                .map(place -> Texts.text("referral.request." + place.table(), place.line() + 1))
                .or(() -> page.dictionary()
                        .find(path.replaceFirst("\\.date$", ""))
                        .map(element -> Texts.text(element.label())));
    }
}
