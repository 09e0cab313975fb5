package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import fr.recours.ui.kit.Texts;

/** The buttons and dialogs of what is done after an opinion, each named by one word. */
final class OpinionCommands {

    private OpinionCommands() {}

    static CommandDialog dialog(String what) {
        return new CommandDialog(Texts.text("opinion." + what + ".title"), Texts.text("opinion." + what));
    }

    static Button button(String what, Runnable act) {
        Button button = new Button(Texts.text("opinion." + what), click -> act.run());
        button.setTestId("act-" + what);
        return button;
    }
}
