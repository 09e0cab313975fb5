package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import fr.recours.matching.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Yes, no or unknown. */
final class FlagField implements ElementField {

    private final Segment segment;

    FlagField(FlagWords words) {
        segment = new Segment(words);
    }

    @Override
    public Component component() {
        return segment;
    }

    @Override
    public Reading reading() {
        return segment.getValue().reading();
    }

    @Override
    public void show(Optional<Value> value) {
        segment.setValue(Answer.of(value));
    }

    @Override
    public void onEdit(Runnable listener) {
        segment.onEdit(listener);
    }

    @Override
    public void onCommit(Runnable listener) {
        // A choice is taken at once.
    }

    @Override
    public boolean takenAtOnce() {
        return true;
    }

    @Override
    public void complain(@Nullable String message) {
        segment.setInvalid(message != null);
        segment.setErrorMessage(message);
    }

    @Override
    public void focus() {
        segment.focusFirst();
    }

    @Override
    public void labelledBy(String elementId) {
        segment.setAriaLabelledBy(elementId);
    }
}
