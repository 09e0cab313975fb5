package fr.recours.ui.kit;

import org.jspecify.annotations.Nullable;

/**
 * One step of the way to a page.
 *
 * @param path route to go back to; none for the page itself
 */
public record Crumb(String text, @Nullable String path) {

    /** The page one is on. */
    public static Crumb here(String text) {
        return new Crumb(text, null);
    }
}
