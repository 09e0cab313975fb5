package fr.recours.ui.referral;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;

/** A one-line text field read by its owner: tells apart typing and leaving, and keeps whatever was typed. */
final class TypedText extends TextField {

    /** Time after the last key before what is typed is taken. */
    static final int PAUSE_MS = 300;

    TypedText(String className) {
        addClassNames("rf-input", className);
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_MS);
        setAutocorrect(false);
        getElement().setAttribute("autocomplete", "off");
    }

    void onEdit(Runnable listener) {
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                listener.run();
            }
        });
    }

    void onCommit(Runnable listener) {
        getElement().addEventListener("change", event -> listener.run());
    }

    void complain(@Nullable String message) {
        setInvalid(message != null);
        setErrorMessage(message);
    }
}
