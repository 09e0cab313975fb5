package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.recours.matching.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Free text: kept for the reader, read by no rule. */
final class FreeTextField implements ElementField {

    private static final int LONGEST = 4000;

    private final TextArea area = new TextArea();

    FreeTextField() {
        area.addClassNames("rf-input", "rf-text");
        area.setMinRows(1);
        area.setMaxLength(LONGEST);
        area.setManualValidation(true);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(TypedText.PAUSE_MS);
    }

    @Override
    public Component component() {
        return area;
    }

    @Override
    public Reading reading() {
        String typed = area.getValue();
        return typed.isBlank() ? new Reading.Blank() : new Reading.Taken(new Value.Text(typed));
    }

    @Override
    public void show(Optional<Value> value) {
        area.setValue(value.filter(Value.Text.class::isInstance)
                .map(Value.Text.class::cast)
                .map(Value.Text::text)
                .orElse(""));
    }

    @Override
    public void onEdit(Runnable listener) {
        area.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                listener.run();
            }
        });
    }

    @Override
    public void onCommit(Runnable listener) {
        area.getElement().addEventListener("change", event -> listener.run());
    }

    @Override
    public void complain(@Nullable String message) {
        area.setInvalid(message != null);
        area.setErrorMessage(message);
    }

    @Override
    public void focus() {
        area.focus();
    }

    @Override
    public void labelledBy(String elementId) {
        area.setAriaLabelledBy(elementId);
    }
}
