package fr.recours.ui.referral;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;

/** Yes, no, unknown side by side, unknown by default; the keys O, N and I (Y, N and U) answer it (in {@code assets/referral/form.js}). */
final class Segment extends RadioButtonGroup<Answer> {

    Segment(FlagWords words) {
        addClassNames("rf-segment", "has-unknown");
        setItems(Answer.values());
        setItemLabelGenerator(words::word);
        setValue(Answer.UNKNOWN);
        setManualValidation(true);
    }

    void onEdit(Runnable listener) {
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                listener.run();
            }
        });
    }

    /** Moves to the answer given. */
    void focusFirst() {
        getElement().callJsFunction("focus");
    }
}
