package fr.recours.ui.search;

import com.vaadin.flow.component.html.Span;
import fr.recours.matching.MovableThreshold;
import fr.recours.ui.kit.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
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

    /** {@code 7,5}, as the reader writes it. */
    static String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(Texts.language());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** {@code ≥ 7,5 mg/j}. */
    static String threshold(MovableThreshold threshold, BigDecimal number) {
        String asked = threshold.sign() + "\u00a0" + number(number);
        String unit = Texts.text(threshold.unit());
        return unit.isEmpty() ? asked : asked + "\u00a0" + unit;
    }
}
