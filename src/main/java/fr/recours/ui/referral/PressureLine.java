package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One blood pressure: its day and hour, its two figures. */
final class PressureLine extends Div {

    private static final Pattern FIGURES = Pattern.compile("\\s*(\\d{2,3})\\s*/\\s*(\\d{2,3})\\s*");
    private static final String NEXT_PART = "\t";
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    private final TypedText figures = new TypedText("rf-bp");
    private final TypedText day = new TypedText("rf-day");
    private final TypedText hour = new TypedText("rf-hour");

    PressureLine(Runnable edited, Runnable committed, Consumer<PressureLine> removed) {
        addClassName("rf-pressure");
        name(figures, "form.pressure.figures", "165/95");
        name(day, "form.pressure.day", Texts.text("form.date.placeholder"));
        name(hour, "form.pressure.hour", "08:30");
        for (TypedText part : new TypedText[] {figures, day, hour}) {
            part.onEdit(edited);
            part.onCommit(committed);
        }
        Button remove = new Button(Icon.CLOSE.small(), click -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.addThemeName("icon");
        remove.setAriaLabel(Texts.text("form.pressure.remove"));
        add(figures, day, hour, remove);
    }

    private static void name(TypedText field, String key, String placeholder) {
        field.setAriaLabel(Texts.text(key));
        field.setPlaceholder(placeholder);
    }

    boolean isBlank() {
        return figures.getValue().isBlank()
                && day.getValue().isBlank()
                && hour.getValue().isBlank();
    }

    /** Empty when a part is missing or unreadable; the hour may be left out where it is not known. */
    Optional<Value.BloodPressure> reading() {
        Matcher both = FIGURES.matcher(figures.getValue());
        Optional<PartialDate> date =
                PartialDateReader.read(day.getValue()).filter(read -> read.precision() == PartialDate.Precision.DAY);
        boolean untold = hour.getValue().isBlank();
        Optional<LocalTime> time = untold ? Optional.empty() : time();
        if (!both.matches() || date.isEmpty() || time.isEmpty() && !untold) {
            return Optional.empty();
        }
        return Optional.of(new Value.BloodPressure(
                date.get().earliest(),
                time.orElse(null),
                Integer.parseInt(both.group(1)),
                Integer.parseInt(both.group(2))));
    }

    private Optional<LocalTime> time() {
        try {
            return Optional.of(LocalTime.parse(hour.getValue().strip().replace('h', ':'), HOUR));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    void show(Value.BloodPressure reading) {
        figures.setValue(reading.systolic() + "/" + reading.diastolic());
        day.setValue(Formats.day(reading.day()));
        hour.setValue(reading.hour() == null ? "" : Formats.time(reading.hour()));
    }

    /** The three texts, as typed. */
    String typed() {
        return String.join(NEXT_PART, figures.getValue(), day.getValue(), hour.getValue());
    }

    void showTyped(String typed) {
        String[] parts = typed.split(NEXT_PART, 3);
        figures.setValue(parts[0]);
        day.setValue(parts.length > 1 ? parts[1] : "");
        hour.setValue(parts.length > 2 ? parts[2] : "");
    }

    void mark(boolean wrong) {
        boolean mine = wrong && reading().isEmpty() && !isBlank();
        figures.setInvalid(mine);
        day.setInvalid(mine);
        hour.setInvalid(mine);
    }

    void focus() {
        figures.focus();
    }
}
