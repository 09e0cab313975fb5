package fr.recours.matching.internal.text;

import fr.recours.matching.Bilingual;
import fr.recours.matching.PartialDate;
import java.time.LocalDate;
import java.util.List;

/** Dates as each reader writes them, only as precise as they are known. */
public final class Dates {

    private static final List<String> FR =
            List.of("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.");
    private static final List<String> EN =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private Dates() {}

    public static Bilingual partial(PartialDate date) {
        LocalDate day = date.earliest();
        int month = day.getMonthValue() - 1;
        return switch (date.precision()) {
            case YEAR -> new Bilingual(String.valueOf(day.getYear()), String.valueOf(day.getYear()));
            case MONTH -> new Bilingual(FR.get(month) + " " + day.getYear(), EN.get(month) + " " + day.getYear());
            case DAY -> day(day);
        };
    }

    public static Bilingual day(LocalDate day) {
        int month = day.getMonthValue();
        return new Bilingual(
                two(day.getDayOfMonth()) + "/" + two(month) + "/" + day.getYear(),
                day.getDayOfMonth() + " " + EN.get(month - 1) + " " + day.getYear());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
