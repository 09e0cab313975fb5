package fr.recours.ui.kit;

import java.util.List;

/** A view with keys of its own, which the list of keys names. */
public interface HasKeys {

    /**
     * What a key does.
     *
     * @param meaning in the reader's language
     * @param pressed the keys that do it
     */
    record PageKey(String meaning, List<String> pressed) {

        public PageKey {
            pressed = List.copyOf(pressed);
        }
    }

    /** In the order they are told. */
    List<PageKey> keys();
}
