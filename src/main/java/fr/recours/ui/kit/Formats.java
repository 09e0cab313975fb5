package fr.recours.ui.kit;

import fr.recours.matching.PartialDate;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Dates and numbers as the house writes them: {@code 17/12/2025} in both languages, partial dates as well as they are
 * known, hours of Europe/Paris.
 */
public final class Formats {

    /** The clock of the meetings, whatever the browser says. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy");
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Formats() {}

    /** {@code 17/12/2025}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 17/12}: where the year goes without saying. */
    public static String dayAndMonth(LocalDate day) {
        return DAY_AND_MONTH.format(day);
    }

    /** {@code 17/12/2025}, the day it was in Paris. */
    public static String day(Instant instant) {
        return DAY.format(instant.atZone(PARIS));
    }

    /** {@code 17/12/2025 14:32}, in Paris. */
    public static String dayAndTime(Instant instant) {
        ZonedDateTime local = instant.atZone(PARIS);
        return DAY.format(local) + "\u00A0" + TIME.format(local);
    }

    /** {@code 14:32}. */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** {@code 14:32}, in Paris. */
    public static String time(ZonedDateTime moment) {
        return TIME.format(moment.withZoneSameInstant(PARIS));
    }

    /** {@code 14:32}, in Paris. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(PARIS));
    }

    /** {@code 17 décembre 2025}; the first of a month is {@code 1er} in French. */
    public static String longDay(LocalDate day) {
        Locale language = Texts.language();
        boolean first = day.getDayOfMonth() == 1 && language.getLanguage().equals("fr");
        String number = first ? "1er" : Integer.toString(day.getDayOfMonth());
        return number + "\u00A0"
                + DateTimeFormatter.ofPattern("MMMM yyyy", language).format(day);
    }

    /** {@code mercredi 17 décembre 2025}. */
    public static String weekdayAndDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday.getDisplayName(TextStyle.FULL, Texts.language()) + " " + longDay(day);
    }

    /** A date as well as it is known: {@code 17/12/2025}, {@code 11/2023} or {@code 2023}. */
    public static String partial(PartialDate date) {
        return switch (date.precision()) {
            case DAY -> DAY.format(date.earliest());
            case MONTH -> MONTH.format(date.earliest());
            case YEAR -> YEAR.format(date.earliest());
        };
    }

    /** A date with how long ago it was, from a month on: {@code 01/2011, 13 mois}; from two years on in years. */
    public static String aged(PartialDate date, LocalDate asOf) {
        LocalDate day = date.earliest();
        long months =
                switch (date.precision()) {
                    case DAY -> ChronoUnit.MONTHS.between(day, asOf);
                    case MONTH -> ChronoUnit.MONTHS.between(YearMonth.from(day), YearMonth.from(asOf));
                    case YEAR -> 12L * (asOf.getYear() - day.getYear());
                };
        if (months < 1) {
            return partial(date);
        }
        boolean inYears = months >= 24 || date.precision() == PartialDate.Precision.YEAR;
        return partial(date) + ", "
                + Texts.text(inYears ? "format.years" : "format.months", inYears ? months / 12 : months);
    }

    /** {@code 1,4 Mo} or {@code 1.4 MB}; below a tenth of that in thousands of bytes. */
    public static String bytes(long bytes) {
        return bytes < 100_000
                ? Texts.text("format.kilobytes", Math.max(1, Math.round(bytes / 1000.0)))
                : Texts.text("format.megabytes", Math.round(bytes / 100_000.0) / 10.0);
    }

    /** {@code dans 3 jours}, {@code hier}: beside a date, never instead of it. */
    public static String relative(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return Texts.text("format.relative.today");
        }
        if (Math.abs(days) == 1) {
            return Texts.text(days > 0 ? "format.relative.tomorrow" : "format.relative.yesterday");
        }
        long months = ChronoUnit.MONTHS.between(today, day);
        if (Math.abs(months) >= 2) {
            return Texts.text(months > 0 ? "format.relative.inMonths" : "format.relative.monthsAgo", Math.abs(months));
        }
        return Texts.text(days > 0 ? "format.relative.inDays" : "format.relative.daysAgo", Math.abs(days));
    }
}
