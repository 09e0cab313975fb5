package fr.recours.letter.internal.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reads a month behind its year: « 2024-07 ». */
final class YearFirst {

    private static final int MONTHS_IN_YEAR = 12;
    private static final int CENTURY = 100;

    private final Page page;
    private final LocalDate written;

    YearFirst(Page page, LocalDate written) {
        this.page = page;
        this.written = written;
    }

    /** « 2024-07 »: a month of a year, and no range of numbers. */
    @Nullable
    DateSpan month(int index) {
        YearMonth month = yearMonth(index);
        return month == null || years(month) ? null : new DateSpan(index, index + 3, DateSpan.month(month));
    }

    /** « 2010-12 » may be a month or two years. */
    boolean ambiguous(int index) {
        YearMonth month = yearMonth(index);
        return month != null && years(month);
    }

    private static boolean years(YearMonth month) {
        return month.getMonthValue() > month.getYear() % CENTURY;
    }

    private @Nullable YearMonth yearMonth(int index) {
        boolean joined = page.token(index).form().length() == 4
                && page.is(index + 1, "-")
                && page.touchesNext(index)
                && page.touchesNext(index + 1)
                && page.isNumber(index + 2)
                && page.token(index + 2).raw().length() == 2
                && !page.is(index + 3, "-");
        int year = joined ? DateSpan.whole(page.token(index).form(), written.getYear() + 1) : 0;
        int month = year >= DateSpan.OLDEST_YEAR
                ? DateSpan.whole(page.token(index + 2).form(), MONTHS_IN_YEAR)
                : 0;
        return month > 0 ? YearMonth.of(year, month) : null;
    }
}
