package fr.recours.ui.rcp;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.recours.ui.kit.Texts;

/** Words that several screens write at once: kept two seconds after the last key, never replaced under the hand that writes. */
final class SharedArea extends TextArea {

    private static final int KEEP_AFTER_MS = 2_000;

    private boolean writing;

    /** @param written called with each change made here, and when the hand leaves the field */
    SharedArea(String key, Runnable written) {
        super(Texts.text(key));
        setWidthFull();
        setValueChangeMode(ValueChangeMode.TIMEOUT);
        setValueChangeTimeout(KEEP_AFTER_MS);
        addFocusListener(focus -> writing = true);
        addBlurListener(blur -> {
            writing = false;
            written.run();
        });
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                written.run();
            }
        });
    }

    /** @param here what this screen says now */
    void show(String here, String kept) {
        if (!writing && !here.equals(kept)) {
            setValue(kept);
        }
    }
}
