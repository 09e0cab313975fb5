package fr.recours.ui.referral;

import fr.recours.matching.DataElement;
import fr.recours.matching.InputProblem;
import fr.recours.matching.Observation;
import fr.recours.matching.Question;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The line of one data element: label, control, date. What is typed is taken as soon as it can be; what cannot be taken stays
 * in the field with a message, also when the form is opened again, and the element is unknown meanwhile.
 */
final class ElementRow extends FormRow implements Troubled {

    private final FormDesk desk;
    private final SectionBox section;
    private final FactSlot slot;
    private final DataElement element;
    private final ElementField field;
    private final @Nullable DayBeside day;
    private final OtherMeasures others;
    private @Nullable Observation held;
    private final ValueDoubts doubts;
    private final ProposalSpot<FactProposal> proposals;

    ElementRow(FormDesk desk, SectionBox section, FactSlot slot, DataElement element, String label, boolean dated) {
        super(slot.name(), label, null);
        this.desk = desk;
        this.section = section;
        this.slot = slot;
        this.element = element;
        doubts = new ValueDoubts(desk.dictionary(), slot.key());
        field = desk.controls().of(element);
        field.component().setTestId(slot.name());
        field.labelledBy(labelId(slot.name()));
        setControl(field.component());
        setClassName("is-tall", field instanceof FreeTextField || field instanceof PressuresField);
        day = dated ? new DayBeside(desk, section, slot.dayName(), labelId(slot.name()), this::lacksDay) : null;
        proposals = new ProposalSpot<>(
                desk.letter(), fact -> Texts.text("letter.of", label, ProposalText.said(fact)), ProposalText::shown);
        others = new OtherMeasures(
                element, measure -> desk.changeFacts(facts -> slot.replace(facts, measure, null), true));
        setBelow(others);
        setBelow(proposals);
        show();
        field.onEdit(() -> edited(false));
        field.onCommit(() -> edited(true));
        desk.register(slot.name(), this);
        if (day != null) {
            setDate(day.component());
            day.onEdit(() -> edited(false));
            day.onCommit(() -> edited(true));
            desk.register(slot.dayName(), day);
        }
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

    /** Shows what the draft holds: the fact, or the texts that wait to be corrected. */
    void show() {
        show(slot);
    }

    /** Puts a measure in the fields, to be corrected: also one of an earlier day, and the latest then stands below. */
    void correct(FactSlot measure) {
        show(measure);
        focus();
    }

    private void show(FactSlot measure) {
        Optional<Observation> kept = measure.read(desk.keeper().caseFile());
        held = kept.orElse(null);
        field.show(kept.map(Observation::value));
        desk.waiting(slot.name()).ifPresent(field::showTyped);
        if (day != null) {
            day.show(kept.map(Observation::measuredOn).orElse(null));
        }
        if (slot.fields().anyMatch(name -> desk.waiting(name).isPresent())) {
            LineEntry entry = entry(); // a day that was still to come may have come
            desk.keeper().adjust(entry);
            held = entry.fact();
        }
        showOthers();
        tell(true);
    }

    private void showOthers() {
        others.show(slot.others(desk.keeper().caseFile(), held));
    }

    /** Shows what the letter offers here, and the words the value was taken from. */
    void propose(List<FactProposal> facts) {
        showOthers();
        proposals.show(facts);
        if (facts.isEmpty()) {
            getElement().removeAttribute("data-quoted");
        } else {
            getElement().setAttribute("data-quoted", slot.name());
        }
        showSource(known() ? desk.content().letter().taken().get(slot.name()) : null);
    }

    private void edited(boolean left) {
        LineEntry entry = entry();
        held = entry.fact();
        desk.change(entry, left || field.takenAtOnce());
        tell(left);
    }

    private LineEntry entry() {
        return new LineEntry(slot, checked(), field.typed(), day == null ? null : day.entered(), null, held);
    }

    private boolean lacksDay() {
        return entry().lacksDay();
    }

    /**
     * Says what the value beside others makes doubtful, here or wherever they stand.
     *
     * @param left what cannot be is said when what was typed is left, not before
     */
    void judge(List<InputProblem> found, boolean left) {
        if (doubts.take(found, left)) {
            tell(left);
        }
    }

    /** While a person types, a message goes as soon as it is wrong, and comes only when the line is left. */
    private void tell(boolean left) {
        Reading reading = checked();
        if (!(reading instanceof Reading.Refused(String message))) {
            field.complain(doubts.impossible());
            showNote(lacksDay() ? Texts.text("form.baseline.date") : doubts.warnings(reading), true);
        } else if (left) {
            field.complain(message);
        }
        if (day != null) {
            day.tell(left);
        }
    }

    /** What stands in the control, hard limits applied. */
    private Reading checked() {
        return doubts.checked(field.reading(), desk.keeper().caseFile().referenceDate());
    }

    /** Marks it as one of the data to ask first. */
    void ask(Optional<Question> question) {
        setClassName("is-asked", question.isPresent());
        showHint(question.map(asked -> Texts.text("form.ask.row", asked.uses().size()))
                .orElse(null));
    }

    @Override
    public void complain(@Nullable String message) {
        field.complain(message);
    }

    @Override
    public boolean refused() {
        return checked() instanceof Reading.Refused;
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
