package fr.recours.ui.search;

import com.vaadin.flow.component.html.Span;
import fr.recours.ui.kit.Texts;
import java.time.Duration;
import java.util.Locale;

/** Small print of these screens. */
final class Small {

    private Small() {}

    static Span of(String text) {
        Span small = new Span(text);
        small.addClassNames("rc-xs", "rc-3rd");
        return small;
    }

    /** {@code 0,4 s}. */
    static String seconds(Duration took) {
        Locale language = Texts.language();
        return String.format(language, "%.1f\u00a0s", Math.max(0.1, took.toMillis() / 1000.0));
    }

    /** {@code 12 345}, as the reader writes it. */
    static String number(int number) {
        return String.format(Texts.language(), "%,d", number);
    }
}
