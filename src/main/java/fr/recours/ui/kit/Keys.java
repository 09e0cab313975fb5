package fr.recours.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.regex.Pattern;

/**
 * Single keys for actions. They work outside fields only, only while no dialog is above, and can be switched off in the
 * list of keys; each shows on its button. The listening is done in the browser by {@code assets/keys.js}.
 */
public final class Keys {

    private static final Pattern BOUND = Pattern.compile("[a-fh-z0-9]");

    private Keys() {}

    /** Makes a key press the button, and shows the key on it. */
    public static Button on(Button button, char key) {
        button.setSuffixComponent(new Kbd(String.valueOf(Character.toUpperCase(key))));
        bind(button, key);
        return button;
    }

    /**
     * Makes a key click a component that shows the key itself, or needs not.
     *
     * @throws IllegalArgumentException for a key that never comes to it: {@code g} begins the way to an area, {@code ?} lists the
     *     keys, and no others than letters and digits are listened to
     */
    public static <T extends Component> T bind(T component, char key) {
        String name = String.valueOf(Character.toLowerCase(key));
        if (!BOUND.matcher(name).matches()) {
            throw new IllegalArgumentException("no key of an action: " + key);
        }
        component.getElement().setAttribute("data-key", name).setAttribute("aria-keyshortcuts", name);
        return component;
    }
}
