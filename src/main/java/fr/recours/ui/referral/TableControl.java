package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import fr.recours.matching.CaseFile;
import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.SubmissionProblem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
     * @param changed told at each change whether a part was left, a line removed or put back, or something is still being typed in
     */
    TableControl(
            EntryKind<T> kind,
            List<T> recorded,
            List<T> shown,
            Function<List<T>, AnsweredFacts> answer,
            Consumer<Boolean> changed) {
        this.table = kind.name();
        this.recorded = recorded;
        this.answer = answer;
        list = new EntryList<>(kind, shown, (change, left) -> changed.accept(left));
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
    public CaseFile on(CaseFile facts) {
        return answer.apply(list.values()).on(facts);
    }

    @Override
    public boolean holds(String place) {
        return own(place).flatMap(here -> list.line(here.line())).isPresent();
    }

    private Optional<TablePlace> own(String place) {
        return TablePlace.of(place).filter(here -> here.table().equals(table));
    }

    @Override
    public void complain(SubmissionProblem problem) {
        own(problem.field()).ifPresent(place -> list.line(place.line())
                .ifPresent(line -> line.complain(place.part(), SubmissionProblems.words(problem))));
    }

    @Override
    public void judge(CaseDoubts doubts, boolean left) {
        list.judge(line -> doubts.at(table, line), left);
    }
}
