package fr.recours.ui.rcp;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import fr.recours.rcp.OutcomeCode;
import fr.recours.ui.kit.Keys;
import fr.recours.ui.kit.Texts;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outcomes, each on its figure: one key and it is chosen. */
final class OutcomeChoice extends Div {

    private final Map<OutcomeCode, Button> buttons = new EnumMap<>(OutcomeCode.class);
    private @Nullable OutcomeCode chosen;

    OutcomeChoice(Runnable changed) {
        addClassName("rcp-outcomes");
        getElement().setAttribute("role", "group").setAttribute("aria-label", Texts.text("rcp.live.outcome"));
        for (OutcomeCode code : OutcomeCode.values()) {
            Button button = Keys.on(new Button(Texts.label(code)), (char) ('1' + code.ordinal()));
            button.addClickListener(click -> {
                choose(code);
                changed.run();
            });
            buttons.put(code, button);
            add(button);
        }
        choose(null);
    }

    void choose(@Nullable OutcomeCode code) {
        chosen = code;
        buttons.forEach((one, button) -> {
            boolean on = one == code;
            button.getElement().setAttribute("aria-pressed", String.valueOf(on));
            button.removeThemeVariants(ButtonVariant.PRIMARY);
            if (on) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            }
        });
    }

    @Nullable
    OutcomeCode chosen() {
        return chosen;
    }
}
