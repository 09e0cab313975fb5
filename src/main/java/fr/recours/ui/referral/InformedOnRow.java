package fr.recours.ui.referral;

import fr.recours.matching.PartialDate;
import fr.recours.referral.DraftContent;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The day the patient was told: a full date, not a month. */
final class InformedOnRow extends FormRow implements Troubled {

    private static final String NAME = "information.informedOn";

    private final FormDesk desk;
    private final SectionBox section;
    private final DayField day = new DayField();

    InformedOnRow(FormDesk desk, SectionBox section) {
        super(NAME, Texts.text("form.informedOn"), null);
        this.desk = desk;
        this.section = section;
        day.component().setTestId(NAME);
        day.labelledBy(labelId(NAME));
        day.onEdit(() -> edited(false));
        day.onCommit(() -> edited(true));
        setControl(day.component());
        desk.register(NAME, this);
    }

    private void edited(boolean left) {
        desk.change(entry());
        tell(left);
    }

    /** The day when it can be taken, else the text that waits to be corrected. */
    private UnaryOperator<DraftContent> entry() {
        boolean wrong = trouble().isPresent();
        String waiting = wrong ? day.typed() : "";
        LocalDate on = wrong ? null : day.date().map(PartialDate::earliest).orElse(null);
        return content -> Contents.withUnreadable(
                Contents.withInformation(content, old -> old.withInformedOn(on)), NAME, waiting);
    }

    private void tell(boolean left) {
        Optional<String> trouble = trouble();
        if (left || trouble.isEmpty()) {
            complain(trouble.orElse(null));
        }
    }

    private Optional<String> trouble() {
        if (day.reading() instanceof Reading.Refused(String message)) {
            return Optional.of(message);
        }
        return day.date().flatMap(date -> {
            if (date.precision() != PartialDate.Precision.DAY) {
                return Optional.of(Texts.text("form.date.dayNeeded"));
            }
            return date.earliest().isAfter(desk.today())
                    ? Optional.of(Texts.text("form.date.future"))
                    : Optional.empty();
        });
    }

    void show() {
        LocalDate on = desk.content().information().informedOn();
        day.showDate(on == null ? null : PartialDate.of(on));
        desk.waiting(NAME).ifPresent(text -> {
            day.showTyped(text);
            desk.keeper().adjust(entry()); // a day that was still to come may have come
        });
        tell(true);
    }

    @Override
    public void complain(@Nullable String message) {
        day.complain(message);
    }

    @Override
    public boolean refused() {
        return isVisible() && trouble().isPresent(); // hidden, it waits until the patient was told
    }

    @Override
    public void focus() {
        day.focus();
    }

    @Override
    public SectionBox section() {
        return section;
    }
}
