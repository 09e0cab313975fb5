package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date known to the year, the month or the day, typed as {@code 2011}, {@code 10/2011} or {@code 15/10/2011}. */
final class DayField implements ElementField {

    private final TypedText text = new TypedText("rf-day");

    DayField() {
        text.setPlaceholder(Texts.text("form.date.placeholder"));
        text.setMaxLength(24);
    }

    @Override
    public Component component() {
        return text;
    }

    @Override
    public Reading reading() {
        return date().<Reading>map(date -> new Reading.Taken(new Value.Day(date)))
                .orElseGet(this::noDate);
    }

    /** The date typed; empty when nothing, or nothing readable, is. */
    Optional<PartialDate> date() {
        return PartialDateReader.read(text.getValue());
    }

    /** What is wrong with the day of something measured: it cannot be read, or is still to come. */
    Optional<String> trouble(LocalDate today) {
        return switch (reading()) {
            case Reading.Blank() -> Optional.empty();
            case Reading.Taken(Value taken) ->
                date().filter(on -> on.earliest().isAfter(today)).map(on -> Texts.text("form.date.future"));
            case Reading.Refused(String message) -> Optional.of(message);
        };
    }

    private Reading noDate() {
        return text.getValue().isBlank()
                ? new Reading.Blank()
                : new Reading.Refused(Texts.text("form.date.unreadable"));
    }

    @Override
    public void show(Optional<Value> value) {
        showDate(value.filter(Value.Day.class::isInstance)
                .map(Value.Day.class::cast)
                .map(Value.Day::date)
                .orElse(null));
    }

    void showDate(@Nullable PartialDate date) {
        text.setValue(date == null ? "" : Formats.partial(date));
    }

    @Override
    public String typed() {
        return text.getValue();
    }

    @Override
    public void showTyped(String typed) {
        text.setValue(typed);
    }

    @Override
    public void onEdit(Runnable listener) {
        text.onEdit(listener);
    }

    @Override
    public void onCommit(Runnable listener) {
        text.onCommit(listener);
    }

    @Override
    public void complain(@Nullable String message) {
        text.complain(message);
    }

    @Override
    public void focus() {
        text.focus();
    }

    @Override
    public void labelledBy(String elementId) {
        text.setAriaLabelledBy(elementId);
    }
}
