package fr.recours.letter.internal.reading;

import fr.recours.matching.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the first of two dates in figures, of which only the second tells the month or the year of both. */
final class SlashRanges {

    private static final Set<String> LEADING = Set.of("les", "le", "du", "entre");
    private static final Set<String> JOINING = Set.of("et", "au", "a", "-");
    private static final int MONTHS_IN_YEAR = 12;

    private final Page page;
    private final LocalDate written;
    private final SlashDates dates;

    SlashRanges(Page page, LocalDate written, SlashDates dates) {
        this.page = page;
        this.written = written;
        this.dates = dates;
    }

    @Nullable
    DateSpan first(int index) {
        DateSpan day = sharedDay(index);
        DateSpan year = day == null ? sharedYear(index) : day;
        return year == null ? sharedMonth(index) : year;
    }

    /** « (18 au 20/08) », « du 18 au 20/08/2026 »: the first of two days of one month; « SLEDAI 8 au 24/02 » is none. */
    private @Nullable DateSpan sharedDay(int index) {
        boolean opened = page.is(index - 1, "(") || page.is(index - 1, "du");
        boolean both = page.is(index + 1, "et")
                && (opened || page.is(index - 1, "les") || page.is(index - 1, ":"))
                && page.is(index + 5, "/"); // « les 14 et 28/03/2025 »
        boolean range =
                (opened && page.is(index + 1, "au") || both) && page.isNumber(index + 2) && page.is(index + 3, "/");
        int day = range ? DateSpan.whole(page.token(index).form(), 31) : 0;
        DateSpan whole = day > 0 ? dates.whole(index + 2) : null;
        DateSpan second = day > 0 && whole == null ? dates.pair(index + 2) : whole;
        if (second == null || second.date().precision() != PartialDate.Precision.DAY) {
            return null;
        }
        LocalDate end = second.date().earliest();
        return day <= end.getDayOfMonth()
                ? new DateSpan(index, index + 1, PartialDate.of(end.withDayOfMonth(day)))
                : null;
    }

    /** « les 01/06 et 15/06/2026 », « du 05/12 au 12/01/2026 »: the year of the second day, or the one before. */
    private @Nullable DateSpan sharedYear(int index) {
        boolean pair = page.is(index + 1, "/")
                && page.isNumber(index + 2)
                && page.token(index + 2).form().length() == 2
                && !page.is(index - 1, "/");
        boolean led = pair && page.isAny(index - 1, LEADING) && page.isAny(index + 3, JOINING);
        int next = page.is(index + 4, "le") ? index + 5 : index + 4;
        DateSpan second = led && page.isNumber(next) ? dates.whole(next) : null;
        int day = DateSpan.whole(page.token(index).form(), 31);
        int month = pair ? DateSpan.whole(page.token(index + 2).form(), MONTHS_IN_YEAR) : 0;
        if (second == null || day == 0 || month == 0) {
            return null;
        }
        LocalDate end = second.date().earliest();
        boolean later = month > end.getMonthValue() || month == end.getMonthValue() && day > end.getDayOfMonth();
        YearMonth in = YearMonth.of(later ? end.getYear() - 1 : end.getYear(), month);
        return in.isValidDay(day) ? new DateSpan(index, index + 3, PartialDate.of(in.atDay(day))) : null;
    }

    /** « 03-08/2022 »: the first of two months of one year. */
    private @Nullable DateSpan sharedMonth(int index) {
        int sign = page.is(index + 1, "-") && page.is(index + 2, ">") ? index + 2 : index + 1; // « 05->10/2022 »
        int next = sign + 1;
        boolean range = (page.is(sign, "-") || page.is(sign, "→") || sign > index + 1)
                && page.isNumber(next)
                && page.is(next + 1, "/")
                && page.isNumber(next + 2)
                && IntStream.range(index, next).allMatch(page::touchesNext)
                && !page.is(index - 1, "/")
                && !page.is(next + 3, "/");
        if (!range) {
            return null;
        }
        int first = DateSpan.whole(page.token(index).form(), MONTHS_IN_YEAR);
        int second = DateSpan.whole(page.token(next).form(), MONTHS_IN_YEAR);
        String figures = page.token(next + 2).form();
        int year = DateSpan.whole(figures, written.getYear());
        boolean told = figures.length() == 4 && year >= DateSpan.OLDEST_YEAR && first > 0 && first < second;
        return told ? new DateSpan(index, index + 1, DateSpan.month(YearMonth.of(year, first))) : null;
    }
}
