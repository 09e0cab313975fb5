package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads dates with the name of a month: « 3 mars 2026 », « nov. 24 », « sept » where a date is expected. */
final class MonthDates {

    private static final Set<String> PARTS = Set.of("fin", "debut", "mi");
    private static final Set<String> RANGE = Set.of("a", "-", "→", "au");

    /** « Mai dernier ». */
    private static final String LAST = "dernier";

    private final Page page;
    private final LocalDate written;

    MonthDates(Page page, LocalDate written) {
        this.page = page;
        this.written = written;
    }

    /** « 3 mars 2026 », « 1er mars ».
     *
     * @param latest a day without its year is of the last such month up to this
     */
    @Nullable
    DateSpan day(int index, YearMonth latest) {
        int next = index + 1;
        if (page.is(next, "er")) {
            next++;
        }
        boolean times = page.isAny(index - 1, Set.of("x", "×", "fois"));
        int day = times ? 0 : DateSpan.whole(page.token(index).form(), 31);
        if (day == 0 || !isMonth(next)) {
            return null;
        }
        DateSpan month = month(next, true, latest, day);
        if (month == null) {
            return null;
        }
        YearMonth in = YearMonth.from(month.date().earliest());
        if (!in.isValidDay(day)) {
            return null;
        }
        LocalDate date = in.atDay(day);
        return new DateSpan(index, month.to(), PartialDate.of(date));
    }

    /** « 13 au 15 octobre », « les 5 et 19 août »: the first of two days of one month. */
    @Nullable
    DateSpan sharedDay(int index, YearMonth latest) {
        boolean range = page.is(index + 1, "au");
        int dosed = page.is(index + 1, "et") && page.isNumber(index + 2) && page.isUnit(index + 3) ? 2 : 0;
        boolean each = page.is(index + 2 + dosed, "le")
                && page.is(index - 1, "le"); // « le 6 et le 20 », « 1 g le 6 et 1 g le 20 »
        boolean pair = page.is(index + 1, "et") && (page.is(index - 1, "les") || each);
        int day = range || pair ? DateSpan.whole(page.token(index).form(), 31) : 0;
        int next = each ? index + 3 + dosed : index + 2;
        DateSpan second = day > 0 && page.isNumber(next) ? day(next, latest) : null;
        if (second == null) {
            return null;
        }
        YearMonth in = YearMonth.from(second.date().earliest());
        return in.isValidDay(day) && !in.atDay(day).isAfter(second.date().earliest())
                ? new DateSpan(index, index + 1, PartialDate.of(in.atDay(day)))
                : null;
    }

    private boolean isMonth(int index) {
        Hit hit = page.startingAt(index);
        return hit != null && hit.has(Term.Month.class);
    }

    /** « juin 2024 », « nov. 24 », « sept » where a date is expected. */
    @Nullable
    DateSpan month(int index, boolean expected) {
        return month(index, expected, YearMonth.from(written));
    }

    /** @param latest a month without its year is the last one up to this */
    @Nullable
    DateSpan month(int index, boolean expected, YearMonth latest) {
        return month(index, expected, latest, 0);
    }

    /** @param day of the month, told before it; 0 for none */
    private @Nullable DateSpan month(int index, boolean expected, YearMonth latest, int day) {
        Hit hit = page.startingAt(index);
        int number = hit == null
                ? 0
                : hit.term(Term.Month.class).map(Term.Month::number).orElse(0);
        if (hit == null || number == 0) {
            return null;
        }
        int next = hit.to();
        while (page.is(next, ".") || page.is(next, "'")) {
            next++;
        }
        boolean joined = (page.is(next, "-") || page.is(next, "/"))
                && page.isNumber(next + 1)
                && (page.token(next + 1).form().length() == 4 || touched(next));
        next = joined ? next + 1 : next; // « nov-2025 », « nov-25 »
        if (page.isNumber(next) && !page.isUnit(next + 1)) {
            String figures = page.token(next).form();
            int year = figures.length() == 4
                            || figures.length() == 2 && (expected || ranges(next + 1) || lasts(next + 1))
                            || page.is(next - 1, "'")
                            || joined
                    ? DateSpan.fullYear(DateSpan.whole(figures, 9999), figures.length(), written)
                    : 0;
            if (year >= DateSpan.OLDEST_YEAR && year <= written.getYear() + 2) {
                return new DateSpan(index, next + 1, DateSpan.month(YearMonth.of(year, number)));
            }
        }
        if (page.is(hit.to(), LAST)) {
            return new DateSpan(index, hit.to() + 1, DateSpan.month(lastOne(number, latest.minusMonths(1))));
        }
        if (!expected) {
            return null;
        }
        YearMonth shared = sharedYear(abbreviated(hit), number, day);
        return shared != null
                ? new DateSpan(index, abbreviated(hit), DateSpan.month(shared))
                : new DateSpan(index, bracketed(hit), DateSpan.month(lastOne(number, latest)));
    }

    /** « oct-24 »: a dash without spaces, and no day of another month behind. */
    private boolean touched(int dash) {
        return page.is(dash, "-")
                && page.touchesNext(dash - 1)
                && page.touchesNext(dash)
                && page.token(dash + 1).raw().length() == 2
                && !page.is(dash + 2, "/");
    }

    /** « janv 25 à ce jour ». */
    private boolean lasts(int index) {
        return page.startingAt(index) instanceof Hit hit && hit.is(Cue.ONGOING) && page.is(index, "a")
                || page.isAny(index, RANGE) && page.startingAt(index + 1) instanceof Hit now && now.is(Cue.TODAY);
    }

    /** « juin 25 à mars 26 »: the sign of a range with another month and its year behind. */
    private boolean ranges(int sign) {
        int month = page.is(sign + 1, ">") ? sign + 2 : sign + 1;
        boolean day =
                page.isNumber(month) && page.is(month + 1, "/") && page.isNumber(month + 2); // « mars 24 - 12/11/25 »
        return page.isAny(sign, RANGE) && day
                || page.isAny(sign, RANGE)
                        && page.startingAt(month) instanceof Hit hit
                        && hit.has(Term.Month.class)
                        && page.isNumber(abbreviated(hit));
    }

    /** The index behind « (fév.) », with its full stop when the bracket closes there. */
    private int bracketed(Hit month) {
        return page.is(month.to() + 1, ")") ? abbreviated(month) : month.to();
    }

    /** The index behind « janv. », with its full stop. */
    private int abbreviated(Hit month) {
        return page.is(month.to(), ".") ? month.to() + 1 : month.to();
    }

    /** Whether another month with its year follows: « août - oct. 2025 ». */
    boolean opensRange(int index) {
        Hit hit = page.startingAt(index);
        int number = hit == null
                ? 0
                : hit.term(Term.Month.class).map(Term.Month::number).orElse(0);
        return hit != null && number > 0 && sharedYear(abbreviated(hit), number, 0) != null;
    }

    /** « de mars à juin 2023 », « du 20 juin au 15 juin 2026 »: the year of the second, or the one before. */
    private @Nullable YearMonth sharedYear(int next, int number, int day) {
        if (!page.isAny(next, Set.of("a", "-", "et", "→", "au"))) {
            return null;
        }
        int at = next + 1;
        while (page.is(at, ">") || page.isAny(at, PARTS)) {
            at++; // « mars -> sept 2025 », « d'avril à fin mai 2026 »
        }
        int figures = page.is(at, "le") ? at + 1 : at;
        int last = page.isNumber(figures) ? DateSpan.whole(page.token(figures).form(), 31) : 0;
        if (last > 0) {
            at = page.is(figures + 1, "er") ? figures + 2 : figures + 1; // « du 3 février au 14 avril 2025 »
        }
        boolean shortYear = page.startingAt(at) instanceof Hit hit
                && page.isNumber(abbreviated(hit))
                && page.token(abbreviated(hit)).raw().length() == 2; // « mars-avril 26 »
        DateSpan second = isMonth(at) ? month(at, shortYear) : null;
        if (second == null) {
            return null;
        }
        YearMonth end = YearMonth.from(second.date().earliest());
        YearMonth start = end.withMonth(number);
        boolean sooner = start.equals(end) && last > 0 && last < day;
        return start.isAfter(end) || sooner ? start.minusYears(1) : start;
    }

    private static YearMonth lastOne(int number, YearMonth latest) {
        YearMonth month = YearMonth.of(latest.getYear(), number);
        return month.isAfter(latest) ? month.minusYears(1) : month;
    }
}
