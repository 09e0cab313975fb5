package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import fr.recours.matching.DataElement;
import fr.recours.matching.Observation;
import fr.recours.matching.Value;
import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.SubmissionProblem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A datum asked for: its field, with its day where one is asked. */
final class DatumControl implements AnswerControl {

    private final String key;
    private final ElementField field;
    private final @Nullable DayField day;
    private final Div box;
    private @Nullable Observation taken;

    /**
     * Asks for one datum.
     *
     * @param field its control
     * @param kept what was typed before
     */
    DatumControl(DataElement element, ElementField field, @Nullable Observation kept, String labelId, Runnable left) {
        key = element.key();
        taken = kept;
        this.field = field;
        day = ElementFields.dated(element) ? new DayField() : null;
        field.labelledBy(labelId);
        field.show(Optional.ofNullable(kept).map(Observation::value));
        field.onEdit(() -> {
            field.complain(null);
            if (field.takenAtOnce()) {
                commit(left);
            }
        });
        field.onCommit(() -> commit(left));
        box = new Div(field.component());
        box.addClassName("rf-answer-controls");
        if (day != null) {
            day.labelledBy(labelId);
            day.showDate(kept == null ? null : kept.measuredOn());
            day.onEdit(() -> day.complain(null));
            day.onCommit(() -> commit(left));
            box.add(day.component());
        }
    }

    private void commit(Runnable left) {
        if (!refused()) {
            left.run();
        }
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public boolean refused() {
        if (field.reading() instanceof Reading.Refused(String message)) {
            field.complain(message);
            return true;
        }
        if (day != null
                && field.reading() instanceof Reading.Taken
                && day.reading() instanceof Reading.Refused(String message)) {
            day.complain(message);
            return true;
        }
        taken = typed();
        return false;
    }

    private @Nullable Observation typed() {
        return field.reading() instanceof Reading.Taken(Value value)
                ? new Observation(key, value, day == null ? null : day.date().orElse(null))
                : null;
    }

    @Override
    public @Nullable AnsweredFacts facts() {
        return taken == null ? null : new AnsweredFacts.Datum(taken);
    }

    @Override
    public void complain(SubmissionProblem problem) {
        if (problem.field().equals(key)) {
            field.complain(SubmissionProblems.words(problem));
        }
    }
}
