package bad.recours.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/** Breaks the rules of plain Java, of the clock and of the locale. */
public class ReadsTheClock {

    public LocalDate today() {
        return LocalDate.now();
    }

    public LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }

    public String language() {
        return Locale.getDefault().getLanguage();
    }
}
