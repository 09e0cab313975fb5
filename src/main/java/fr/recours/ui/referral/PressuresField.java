package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Value;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Blood pressures, one line each: day and hour, then systolic and diastolic ({@code 165/95}). */
final class PressuresField implements ElementField {

    private static final String NEXT_LINE = "\n";

    private final Div lines = new Div();
    private final Span message = new Span();
    private final Div box = new Div();
    private final List<PressureLine> readings = new ArrayList<>();
    private final List<Runnable> editListeners = new ArrayList<>();
    private final List<Runnable> commitListeners = new ArrayList<>();
    private final Button add = new Button(Texts.text("form.pressure.add"), Icon.PLUS.small());

    PressuresField() {
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add.addClickListener(click -> addLine().focus());
        message.addClassName("rf-error");
        message.setVisible(false);
        message.getElement().setAttribute("role", "alert");
        box.addClassName("rf-pressures");
        box.getElement().setAttribute("role", "group");
        box.add(lines, message, add);
    }

    private PressureLine addLine() {
        PressureLine line = new PressureLine(
                () -> editListeners.forEach(Runnable::run), () -> commitListeners.forEach(Runnable::run), this::remove);
        readings.add(line);
        lines.add(line);
        return line;
    }

    private void remove(PressureLine line) {
        readings.remove(line);
        lines.remove(line);
        editListeners.forEach(Runnable::run);
        commitListeners.forEach(Runnable::run);
        add.focus();
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public Reading reading() {
        List<Value.BloodPressure> taken = new ArrayList<>();
        for (PressureLine line : readings) {
            if (line.isBlank()) {
                continue;
            }
            Optional<Value.BloodPressure> reading = line.reading();
            if (reading.isEmpty()) {
                return new Reading.Refused(Texts.text("form.pressure.unreadable"));
            }
            taken.add(reading.get());
        }
        return taken.isEmpty() ? new Reading.Blank() : new Reading.Taken(new Value.Pressures(taken));
    }

    @Override
    public void show(Optional<Value> value) {
        readings.clear();
        lines.removeAll();
        if (value.isPresent() && value.get() instanceof Value.Pressures(List<Value.BloodPressure> kept)) {
            kept.forEach(reading -> addLine().show(reading));
        }
    }

    @Override
    public String typed() {
        return readings.stream().map(PressureLine::typed).collect(Collectors.joining(NEXT_LINE));
    }

    @Override
    public void showTyped(String typed) {
        readings.clear();
        lines.removeAll();
        typed.lines().forEach(line -> addLine().showTyped(line));
    }

    @Override
    public void onEdit(Runnable listener) {
        editListeners.add(listener);
    }

    @Override
    public void onCommit(Runnable listener) {
        commitListeners.add(listener);
    }

    @Override
    public void complain(@Nullable String text) {
        message.setText(text == null ? "" : text);
        message.setVisible(text != null);
        readings.forEach(line -> line.mark(text != null));
    }

    @Override
    public void focus() {
        if (readings.isEmpty()) {
            add.focus();
        } else {
            readings.getFirst().focus();
        }
    }

    @Override
    public void labelledBy(String elementId) {
        box.getElement().setAttribute("aria-labelledby", elementId);
    }
}
