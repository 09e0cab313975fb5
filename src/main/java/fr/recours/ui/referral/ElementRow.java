package fr.recours.ui.referral;

import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.InputProblem;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import fr.recours.ui.kit.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The line of one data element: label, control, date. What is typed is taken as soon as it can be; what cannot be taken stays
 * in the field with a message, and the element is unknown meanwhile.
 */
final class ElementRow extends FormRow implements Troubled {

    private final FormDesk desk;
    private final SectionBox section;
    private final FactSlot slot;
    private final DataElement element;
    private final ElementField field;
    private final @Nullable DayField date;

    ElementRow(FormDesk desk, SectionBox section, FactSlot slot, DataElement element, String label, boolean dated) {
        super(slot.name(), label, null);
        this.desk = desk;
        this.section = section;
        this.slot = slot;
        this.element = element;
        field = ElementFields.of(element);
        field.component().setTestId(slot.name());
        field.labelledBy(labelId(slot.name()));
        setControl(field.component());
        setClassName("is-tall", field instanceof FreeTextField || field instanceof PressuresField);
        date = dated ? dateField() : null;
        show();
        field.onEdit(() -> edited(false));
        field.onCommit(() -> edited(true));
        if (date != null) {
            date.onEdit(() -> edited(false));
            date.onCommit(() -> edited(true));
        }
        desk.register(slot.name(), this);
    }

    private DayField dateField() {
        DayField when = new DayField();
        when.component().setTestId(slot.name() + ".date");
        when.labelledBy(labelId(slot.name()) + " " + labelId(slot.name()) + "-date");
        setDate(when.component());
        return when;
    }

    DataElement element() {
        return element;
    }

    FactSlot slot() {
        return slot;
    }

    boolean known() {
        return slot.read(desk.keeper().caseFile()).isPresent();
    }

    /** Shows what the draft holds. */
    void show() {
        Optional<Observation> kept = slot.read(desk.keeper().caseFile());
        field.show(kept.map(Observation::value));
        if (date != null) {
            date.showDate(kept.map(Observation::measuredOn).orElse(null));
        }
        warn(kept.map(Observation::value));
    }

    private void edited(boolean left) {
        switch (checked()) {
            case Reading.Blank() -> {
                field.complain(null);
                desk.changeFacts(slot::clear);
                warn(Optional.empty());
            }
            case Reading.Taken(Value value) -> {
                field.complain(null);
                desk.changeFacts(lacksDate() ? slot::clear : facts -> slot.write(facts, observation(facts, value)));
                warn(Optional.of(value));
            }
            case Reading.Refused(String message) -> {
                if (left) {
                    field.complain(message);
                    desk.changeFacts(slot::clear);
                }
            }
        }
        showDateTrouble(left);
    }

    /** A date that cannot be read, or is still to come, is left out; the value counts all the same, as undated. */
    private Observation observation(CaseFile facts, Value value) {
        PartialDate on = date == null
                ? slot.read(facts).map(Observation::measuredOn).orElse(null)
                : date.date()
                        .filter(day -> !day.earliest().isAfter(desk.today()))
                        .orElse(null);
        return new Observation(slot.key(), value, on);
    }

    private void showDateTrouble(boolean left) {
        if (date == null) {
            return;
        }
        Optional<String> trouble = lacksDate() && !date.unreadable() ? Optional.empty() : dateTrouble();
        if (trouble.isEmpty()) {
            date.complain(null);
        } else if (left) {
            date.complain(trouble.get());
        }
    }

    /** A baseline is a value at a time: without its date no fall can be measured from it, and it is not kept. */
    private boolean lacksDate() {
        return switch (slot) {
            case FactSlot.Current current -> false;
            case FactSlot.Baseline baseline ->
                date != null && date.date().isEmpty() && !(field.reading() instanceof Reading.Blank);
        };
    }

    private Optional<String> dateTrouble() {
        if (date == null) {
            return Optional.empty();
        }
        return switch (date.reading()) {
            case Reading.Blank() -> lacksDate() ? Optional.of(Texts.text("form.baseline.date")) : Optional.empty();
            case Reading.Taken(Value taken) ->
                date.date().filter(on -> on.earliest().isAfter(desk.today())).map(on -> Texts.text("form.date.future"));
            case Reading.Refused(String message) -> Optional.of(message);
        };
    }

    /** What stands in the control, hard limits applied. */
    private Reading checked() {
        Reading reading = field.reading();
        if (!(reading instanceof Reading.Taken(Value value))) {
            return reading;
        }
        return desk.dictionary()
                .check(slot.key(), value)
                .filter(InputProblem::isError)
                .<Reading>map(problem -> new Reading.Refused(Texts.text(problem.message())))
                .orElse(reading);
    }

    private void warn(Optional<Value> value) {
        Optional<String> warning = value.flatMap(known -> desk.dictionary().check(slot.key(), known))
                .filter(problem -> !problem.isError())
                .map(problem -> Texts.text(problem.message()));
        showNote(lacksDate() ? Texts.text("form.baseline.date") : warning.orElse(null), true);
    }

    /** Marks it as one of the data to ask first. */
    void ask(boolean first) {
        setClassName("is-asked", first);
        showHint(first ? Texts.text("form.ask.row") : null);
    }

    @Override
    public void complain(@Nullable String message) {
        field.complain(message);
    }

    @Override
    public boolean refused() {
        return checked() instanceof Reading.Refused || dateTrouble().isPresent();
    }

    @Override
    public void focus() {
        field.focus();
    }

    @Override
    public SectionBox section() {
        return section;
    }
}
