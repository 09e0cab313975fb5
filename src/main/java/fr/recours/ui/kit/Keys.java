package fr.recours.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;

/**
 * Single keys for actions. They work outside fields only, only while no dialog is above, and can be switched off in the
 * list of keys; each shows on its button. The listening is done in the browser by {@code assets/keys.js}.
 */
public final class Keys {

    private Keys() {}

    /** Makes a key press the button, and shows the key on it. */
    public static Button on(Button button, char key) {
        button.setSuffixComponent(new Kbd(String.valueOf(Character.toUpperCase(key))));
        bind(button, key);
        return button;
    }

    /** Makes a key click a component that shows the key itself, or needs not. */
    public static <T extends Component> T bind(T component, char key) {
        String name = String.valueOf(Character.toLowerCase(key));
        component.getElement().setAttribute("data-key", name).setAttribute("aria-keyshortcuts", name);
        return component;
    }
}
