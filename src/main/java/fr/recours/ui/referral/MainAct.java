package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import fr.recours.ui.kit.Texts;

/**
 * What the form is filled for: its one main button, in the bar and, on a phone, at the foot.
 *
 * @param key of its words
 * @param shortKey of its words where there is little room
 */
record MainAct(String key, String shortKey, String testId, Runnable run) {

    Button button() {
        Button button = small(Texts.text(key));
        button.setTestId(testId);
        return button;
    }

    Button shortButton() {
        return small(Texts.text(shortKey));
    }

    private Button small(String words) {
        Button button = new Button(words, click -> run.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
