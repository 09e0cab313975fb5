package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Observation;
import fr.recours.matching.Value;
import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.SubmissionProblem;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A datum asked for: its field, with its day where one is asked, and below them what is doubtful about it. */
final class DatumControl implements AnswerControl {

    private final String key;
    private final ElementField field;
    private final @Nullable DayField day;
    private final ValueDoubts doubts;
    private final LocalDate judgedOn;
    private final LocalDate today;
    private final Consumer<Boolean> changed;
    private final Div note = new Div();
    private final Div box;
    private @Nullable Observation taken;
    private boolean needsDay;

    /**
     * Asks for one datum.
     *
     * @param kept what was typed before
     * @param changed told at each change whether something that can be taken was left, or is still being typed
     */
    DatumControl(
            AnswerControls controls,
            DataElement element,
            @Nullable Observation kept,
            String labelId,
            Consumer<Boolean> changed) {
        key = element.key();
        taken = kept;
        this.changed = changed;
        judgedOn = controls.facts().referenceDate();
        today = controls.today();
        doubts = new ValueDoubts(controls.dictionary(), key);
        field = controls.controls().of(element);
        field.labelledBy(labelId);
        field.show(Optional.ofNullable(kept).map(Observation::value));
        field.onEdit(() -> edited(field.takenAtOnce()));
        field.onCommit(() -> edited(true));
        Div fields = new Div(field.component());
        fields.addClassName("rf-answer-controls");
        day = ElementFields.dated(element) ? new DayField() : null;
        if (day != null) {
            day.labelledBy(labelId);
            day.showDate(kept == null ? null : kept.measuredOn());
            day.onEdit(() -> edited(false));
            day.onCommit(() -> edited(true));
            fields.add(day.component());
        }
        note.addClassNames("rf-note", "is-warning");
        box = new Div(fields, note);
        box.addClassName("rf-answer-datum");
        tell(true);
    }

    /** Of what is followed in time, a value without its day says nothing. */
    DatumControl needingItsDay() {
        needsDay = true;
        return this;
    }

    private void edited(boolean left) {
        tell(false);
        changed.accept(left && !refused());
    }

    /** While a person types, a message goes as soon as it is wrong, and comes only when the line is left. */
    private void tell(boolean left) {
        Reading reading = checked();
        if (!(reading instanceof Reading.Refused(String message))) {
            field.complain(doubts.impossible());
        } else if (left) {
            field.complain(message);
        }
        if (dayTrouble().isEmpty() && day != null) {
            day.complain(null);
        }
        String warnings = doubts.warnings(reading);
        note.setText(warnings);
        note.setVisible(!warnings.isEmpty());
    }

    private Reading checked() {
        return doubts.checked(field.reading(), judgedOn);
    }

    /** A day beside nothing is no trouble. */
    private Optional<String> dayTrouble() {
        if (day == null || !(field.reading() instanceof Reading.Taken)) {
            return Optional.empty();
        }
        return day.trouble(today)
                .or(() ->
                        needsDay && day.date().isEmpty() ? Optional.of(Texts.text("evolution.day")) : Optional.empty());
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public boolean refused() {
        if (checked() instanceof Reading.Refused(String message)) {
            field.complain(message);
            return true;
        }
        Optional<String> trouble = dayTrouble();
        if (day != null && trouble.isPresent()) {
            day.complain(trouble.get());
            return true;
        }
        taken = typed();
        return false;
    }

    private @Nullable Observation typed() {
        return checked() instanceof Reading.Taken(Value value)
                ? new Observation(key, value, day == null ? null : day.date().orElse(null))
                : null;
    }

    @Override
    public @Nullable AnsweredFacts facts() {
        return taken == null ? null : new AnsweredFacts.Datum(taken);
    }

    @Override
    public CaseFile on(CaseFile facts) {
        Observation standing = typed();
        return standing == null ? facts : new AnsweredFacts.Datum(standing).on(facts);
    }

    @Override
    public boolean holds(String place) {
        return place.equals(key) || place.equals(key + ".date");
    }

    @Override
    public void complain(SubmissionProblem problem) {
        if (day != null && !problem.field().equals(key)) {
            day.complain(SubmissionProblems.words(problem));
        } else {
            field.complain(SubmissionProblems.words(problem));
        }
    }

    @Override
    public void judge(CaseDoubts found, boolean left) {
        if (doubts.take(found.at(key), left)) {
            tell(left);
        }
    }
}
