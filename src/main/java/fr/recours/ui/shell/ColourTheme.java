package fr.recours.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Arrays;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Light, dark, or as the machine is set. Kept by the browser: a person may read on two screens. */
enum ColourTheme {
    SYSTEM(ColorScheme.Value.SYSTEM),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private static final BrowserCookie COOKIE = new BrowserCookie("recours-theme");

    private final ColorScheme.Value scheme;

    ColourTheme(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }

    static ColourTheme of(@Nullable VaadinRequest request) {
        String kept = COOKIE.read(request).orElse("");
        return Arrays.stream(values())
                .filter(theme -> theme.code().equals(kept))
                .findFirst()
                .orElse(SYSTEM);
    }

    /** Applies it at once and keeps it. */
    void choose(UI ui) {
        ui.getPage().setColorScheme(scheme);
        COOKIE.write(code());
    }

    /** Writes it into the page before it is first painted, so that nothing flashes. */
    void paint(Element html) {
        if (this != SYSTEM) {
            html.attr("theme", code());
            html.attr("style", "color-scheme: " + code() + ";");
        }
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
