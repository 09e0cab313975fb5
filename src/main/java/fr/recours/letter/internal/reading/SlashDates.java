package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.matching.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads dates written in figures: 24/02/26, 02.06.1965, 2026-01-14, 01/25, and 03/03 where a date is expected. */
final class SlashDates {

    /** A two-figure year farther back than this beside a possible day is read as a day: « 02/12 » in 2026. */
    private static final int RECENT_YEARS = 4;

    private static final int MONTHS_IN_YEAR = 12;
    private static final int PRESSURE_REACH = 4;
    private static final Set<String> PRESSURES = Set.of("ta", "pa", "tension", "pression", "tensionnel");

    private final Page page;
    private final LocalDate written;
    private final DatePlaces places;

    SlashDates(Page page, LocalDate written, DatePlaces places) {
        this.page = page;
        this.written = written;
        this.places = places;
    }

    /** 24/02/26, 02.06.1965, 2026-01-14. */
    @Nullable
    DateSpan whole(int index) {
        String joined = joined(index);
        String[] parts = joined.split("[/.-]", -1);
        if (parts.length != 3) {
            return null;
        }
        int to = index;
        int length = 0;
        while (length < joined.length()) {
            length += page.token(to).raw().length();
            to++;
        }
        boolean mixed =
                joined.chars().filter(one -> "/.-".indexOf(one) >= 0).distinct().count() > 1;
        if (mixed) {
            return null; // « 9-11/11 » are two days
        }
        boolean yearFirst = parts[0].length() == 4;
        LocalDate date = date(yearFirst ? parts[0] : parts[2], parts[1], yearFirst ? parts[2] : parts[0]);
        return date == null ? null : new DateSpan(index, to, PartialDate.of(date));
    }

    /** Numbers, slashes, points and dashes that touch each other. */
    private String joined(int index) {
        StringBuilder joined = new StringBuilder(page.token(index).raw());
        int at = index;
        while (page.touchesNext(at) && (page.isNumber(at + 1) || page.isAny(at + 1, Set.of("/", ".", "-")))) {
            at++;
            joined.append(
                    page.token(at).isNumber()
                            ? page.token(at).raw()
                            : page.token(at).form());
        }
        String all = joined.toString();
        return all.endsWith(".") || all.endsWith("-") || all.endsWith("/") ? all.substring(0, all.length() - 1) : all;
    }

    private @Nullable LocalDate date(String year, String month, String day) {
        try {
            int full = DateSpan.fullYear(Integer.parseInt(year), year.length(), written);
            return full < DateSpan.OLDEST_YEAR || full > written.getYear() + 2
                    ? null
                    : LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    /** Two numbers with a slash: month and year, or day and month. */
    @Nullable
    DateSpan pair(int index) {
        if (!page.is(index + 1, "/")
                || !page.isNumber(index + 2)
                || page.is(index + 3, "/")
                || page.is(index - 1, "/")) {
            return null;
        }
        String first = page.token(index).form();
        String second = page.token(index + 2).form();
        int left = DateSpan.whole(first, 31);
        int right = DateSpan.whole(second, 9999);
        boolean bracketed =
                page.is(index - 1, "(") && page.is(index + 3, ")") && !pressure(index); // « (20/1) », not « TA (13/7) »
        boolean said = second.length() == 1
                && (page.is(index - 1, "le") || bracketed && left > MONTHS_IN_YEAR)
                && page.touchesNext(index + 1); // « le 9/3 »
        if (left == 0 || right == 0 || second.length() != 4 && !said && (second.length() != 2 || !places.pair(index))) {
            return null;
        }
        int year = DateSpan.fullYear(right, second.length(), written);
        boolean monthYear = left <= MONTHS_IN_YEAR && year >= DateSpan.OLDEST_YEAR && year <= written.getYear() + 1;
        boolean dayMonth = second.length() <= 2 && right <= MONTHS_IN_YEAR;
        if (monthYear && dayMonth) {
            boolean day = page.is(index - 1, Cue.ON_DAY) || page.is(index - 1, "le"); // « depuis le 8/09 »
            boolean in = !day
                    && (page.is(index - 1, Cue.IN) || page.is(index - 1, Cue.SINCE) || page.is(index - 1, Cue.UNTIL));
            boolean old = !day && page.is(index - 1, Cue.SINCE) && year <= written.getYear() - RECENT_YEARS;
            if (old || !day && !in && year > written.getYear() - RECENT_YEARS) {
                return null; // two readings: none
            }
            monthYear = in || !day && year > written.getYear() - RECENT_YEARS;
            dayMonth = !monthYear;
        }
        if (monthYear) {
            return new DateSpan(index, index + 3, DateSpan.month(YearMonth.of(year, left)));
        }
        return dayMonth ? lastDay(index, left, right) : null;
    }

    /** « TA correcte (13/7) ». */
    private boolean pressure(int index) {
        return IntStream.range(Math.max(page.sentenceStart(index), index - PRESSURE_REACH), index)
                .anyMatch(i -> page.isAny(i, PRESSURES));
    }

    /** « le 26-01 »: a day of a month. */
    @Nullable
    DateSpan dashed(int index) {
        boolean joined = (page.is(index - 1, "le") || page.is(index - 1, "au"))
                && page.is(index + 1, "-")
                && page.touchesNext(index)
                && page.touchesNext(index + 1)
                && page.isNumber(index + 2)
                && page.token(index + 2).raw().length() == 2
                && !page.isUnit(index + 3)
                && !page.is(index + 3, "-");
        int day = joined ? DateSpan.whole(page.token(index).form(), 31) : 0;
        int month = day > 0 ? DateSpan.whole(page.token(index + 2).form(), MONTHS_IN_YEAR) : 0;
        return month > 0 ? lastDay(index, day, month) : null;
    }

    /** « 02.2024 »: a month and its year, which is no decimal number. */
    @Nullable
    DateSpan pointed(int index) {
        String[] parts = page.token(index).raw().split("\\.", -1);
        int month = parts.length == 2 && parts[0].length() == 2 ? DateSpan.whole(parts[0], MONTHS_IN_YEAR) : 0;
        int year = month > 0 && parts[1].length() == 4 ? DateSpan.whole(parts[1], written.getYear() + 1) : 0;
        return year >= DateSpan.OLDEST_YEAR && !page.isUnit(index + 1)
                ? new DateSpan(index, index + 1, DateSpan.month(YearMonth.of(year, month)))
                : null;
    }

    private @Nullable DateSpan lastDay(int index, int day, int number) {
        for (int year = written.getYear(); year >= written.getYear() - 1; year--) {
            YearMonth month = YearMonth.of(year, number);
            if (month.isValidDay(day) && !month.atDay(day).isAfter(written)) {
                return new DateSpan(index, index + 3, PartialDate.of(month.atDay(day)));
            }
        }
        return null;
    }
}
