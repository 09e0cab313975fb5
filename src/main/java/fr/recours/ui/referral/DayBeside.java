package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import fr.recours.matching.PartialDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The day of a value, in a field beside it with a message of its own. */
final class DayBeside implements Troubled {

    private final FormDesk desk;
    private final SectionBox section;
    private final String name;
    private final BooleanSupplier missing;
    private final DayField field = new DayField();

    /** @param missing whether what stands beside it needs a day and has none */
    DayBeside(FormDesk desk, SectionBox section, String name, String labelId, BooleanSupplier missing) {
        this.desk = desk;
        this.section = section;
        this.name = name;
        this.missing = missing;
        field.component().setTestId(name);
        field.labelledBy(labelId + " " + labelId + "-date");
    }

    Component component() {
        return field.component();
    }

    void onEdit(Runnable listener) {
        field.onEdit(listener);
    }

    void onCommit(Runnable listener) {
        field.onCommit(listener);
    }

    /** A day that cannot be read, or is still to come, is none. */
    LineEntry.Day entered() {
        PartialDate taken = trouble().isPresent() ? null : field.date().orElse(null);
        return new LineEntry.Day(field.typed(), taken);
    }

    /** Shows the day of the fact, or the text that waits to be corrected. */
    void show(@Nullable PartialDate date) {
        field.showDate(date);
        desk.waiting(name).ifPresent(field::showTyped);
    }

    /** Says what is wrong with the text, once the person has left the line; a day not typed yet is no reason for red. */
    void tell(boolean left) {
        Optional<String> trouble = trouble();
        if (trouble.isEmpty()) {
            complain(null);
        } else if (left) {
            complain(trouble.get());
        }
    }

    private Optional<String> trouble() {
        return field.trouble(desk.today());
    }

    @Override
    public void complain(@Nullable String message) {
        field.complain(message);
    }

    @Override
    public boolean refused() {
        return trouble().isPresent() || missing.getAsBoolean();
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
