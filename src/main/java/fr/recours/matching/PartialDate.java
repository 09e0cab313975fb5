package fr.recours.matching;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * A date as well as it is known: a year, a month or a day. It stands for the whole interval from {@link #earliest()} to
 * {@link #latest()} (clinical.md A.0, partial dates).
 */
public record PartialDate(LocalDate earliest, LocalDate latest, Precision precision)
        implements Comparable<PartialDate> {

    /** How well the date is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, day, Precision.DAY);
    }

    /**
     * Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}.
     *
     * @throws DateTimeParseException for anything else
     */
    public static PartialDate parse(String text) {
        return switch (text.length()) {
            case 4 -> {
                Year year = Year.parse(text);
                yield new PartialDate(year.atDay(1), year.atMonth(12).atEndOfMonth(), Precision.YEAR);
            }
            case 7 -> {
                YearMonth month = YearMonth.parse(text);
                yield new PartialDate(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
            }
            default -> of(LocalDate.parse(text));
        };
    }

    /** Whether both may be the same day. */
    public boolean overlaps(PartialDate other) {
        return !latest.isBefore(other.earliest) && !other.latest.isBefore(earliest);
    }

    @Override
    public int compareTo(PartialDate other) {
        int byLatest = latest.compareTo(other.latest);
        return byLatest != 0 ? byLatest : earliest.compareTo(other.earliest);
    }

    /** The ISO form it was read from. */
    @Override
    public String toString() {
        return switch (precision) {
            case YEAR -> Year.from(earliest).toString();
            case MONTH -> YearMonth.from(earliest).toString();
            case DAY -> earliest.toString();
        };
    }
}
