package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.SubmissionProblem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table of the case asked for: as it reads now, to correct and complete as in the form. */
final class TableControl<T> implements AnswerControl {

    private final String table;
    private final List<T> recorded;
    private final Function<List<T>, AnsweredFacts> answer;
    private final EntryList<T> list;
    private final Div box;

    /**
     * Shows a table.
     *
     * @param recorded the lines of the case
     * @param shown the lines as they were changed before
     * @param left called when a part was left, a line removed or put back: not at each pause in typing
     */
    TableControl(
            EntryKind<T> kind,
            List<T> recorded,
            List<T> shown,
            Function<List<T>, AnsweredFacts> answer,
            Runnable left) {
        this.table = kind.name();
        this.recorded = recorded;
        this.answer = answer;
        list = new EntryList<>(kind, shown, (change, done) -> {
            if (done) {
                left.run();
            }
        });
        box = new Div(list, list.addButton());
        box.addClassName("rf-answer-table");
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public boolean refused() {
        return list.refused();
    }

    /** A table left as it was says nothing: then the words do. */
    @Override
    public @Nullable AnsweredFacts facts() {
        List<T> lines = list.whole();
        return lines.equals(recorded) ? null : answer.apply(lines);
    }

    @Override
    public void complain(SubmissionProblem problem) {
        TablePlace.of(problem.field())
                .filter(place -> place.table().equals(table))
                .ifPresent(place -> list.line(place.line())
                        .ifPresent(line -> line.complain(place.part(), SubmissionProblems.words(problem))));
    }
}
