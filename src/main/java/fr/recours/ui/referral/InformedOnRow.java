package fr.recours.ui.referral;

import fr.recours.matching.PartialDate;
import fr.recours.referral.PatientInformation;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.Optional;
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
        Optional<String> trouble = trouble();
        if (trouble.isEmpty()) {
            day.complain(null);
        } else if (left) {
            day.complain(trouble.get());
        } else {
            return;
        }
        LocalDate on = trouble.isPresent()
                ? null
                : day.date().map(PartialDate::earliest).orElse(null);
        desk.change(content ->
                Contents.withInformation(content, old -> new PatientInformation(old.informed(), old.informedBy(), on)));
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
    }

    @Override
    public void complain(@Nullable String message) {
        day.complain(message);
    }

    @Override
    public boolean refused() {
        return trouble().isPresent();
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
