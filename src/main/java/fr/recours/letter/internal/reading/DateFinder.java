package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.PartialDate;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates: whole ones, months, years, days without a year (« le 03/03 »: the last before the letter) and lengths of time
 * (« il y a deux ans »). Two numbers with a slash are a date only where a date is expected.
 */
final class DateFinder {

    /** Tokens from an opening bracket to a month that still belongs to the date before it: « (CVF : 70 % en mai ». */
    private static final int LONGEST_BRACKET = 6;

    /** What is told of a day before « le lendemain ». */
    private static final int LONGEST_DAY = 16;

    private static final int CHRISTMAS = 25;

    private final Page page;
    private final LocalDate written;
    private final List<DateMention> found = new ArrayList<>();
    private final DatePlaces places;
    private final MonthDates months;
    private final SlashDates slashes;
    private final SlashRanges ranges;
    private final YearFirst yearFirst;
    private final AgoDates lengths;

    private DateFinder(Page page, LocalDate written) {
        this.page = page;
        this.written = written;
        this.places = new DatePlaces(page, found);
        this.months = new MonthDates(page, written);
        this.slashes = new SlashDates(page, written, places);
        this.ranges = new SlashRanges(page, written, slashes);
        this.yearFirst = new YearFirst(page, written);
        this.lengths = new AgoDates(page, written);
    }

    /** @param written the day the letter was written: lengths of time count back from it */
    static List<DateMention> find(Page page, LocalDate written) {
        DateFinder finder = new DateFinder(page, written);
        int at = 0;
        while (at < page.size()) {
            at = finder.at(at);
        }
        return finder.found;
    }

    /** Tries to read a date at a token and tells where to go on. */
    private int at(int index) {
        Hit hit = page.hit(index);
        if (hit != null && hit.to() - hit.from() > 1 && (hit.has(Term.Measure.class) || hit.has(Term.Finding.class))) {
            return hit.to();
        }
        DateSpan span = page.isNumber(index) ? number(index) : word(index);
        if (span == null) {
            return index + 1;
        }
        found.add(mention(span));
        return span.to();
    }

    private @Nullable DateSpan number(int index) {
        DateSpan whole = slashes.whole(index);
        DateSpan shared = whole == null ? months.sharedDay(index, headed(index)) : whole;
        DateSpan day = shared == null ? months.day(index, headed(index)) : shared;
        DateSpan range = day == null ? ranges.first(index) : day;
        DateSpan pair = range == null ? slashes.pair(index) : range;
        DateSpan pointed = pair == null ? slashes.pointed(index) : pair;
        DateSpan ordered = pointed == null ? yearFirst.month(index) : pointed;
        DateSpan dashed = ordered == null ? slashes.dashed(index) : ordered;
        return dashed == null && !yearFirst.ambiguous(index) ? year(index) : dashed;
    }

    private @Nullable DateSpan word(int index) {
        if (page.is(index, "lendemain")) {
            boolean told = !found.isEmpty()
                    && found.getLast().date().precision() == PartialDate.Precision.DAY
                    && index - found.getLast().to() <= LONGEST_DAY;
            return told
                    ? new DateSpan(
                            index,
                            index + 1,
                            PartialDate.of(found.getLast().date().earliest().plusDays(1)))
                    : null;
        }
        Hit hit = page.startingAt(index);
        if (hit == null) {
            return null;
        }
        if (hit.has(Term.Month.class)) {
            DateSpan month = months.month(index, places.expected(index) || months.opensRange(index), latest(index));
            boolean christmas = month != null && page.is(index, "noel");
            return christmas && month != null
                    ? new DateSpan(
                            month.from(),
                            month.to(),
                            PartialDate.of(
                                    YearMonth.from(month.date().earliest()).atDay(CHRISTMAS)))
                    : month;
        }
        if (hit.is(Cue.LAST_YEAR)) {
            return new DateSpan(index, hit.to(), PartialDate.parse(String.valueOf(written.getYear() - 1)));
        }
        if (hit.is(Cue.LAST_MONTH)) {
            return new DateSpan(
                    index, hit.to(), DateSpan.month(YearMonth.from(written).minusMonths(1)));
        }
        if (hit.is(Cue.SAME_DAY)) {
            boolean told = !found.isEmpty()
                    && found.getLast().date().precision() == PartialDate.Precision.DAY
                    && !page.is(found.getLast().from() - 1, Cue.BORN);
            return told ? new DateSpan(index, hit.to(), found.getLast().date()) : null;
        }
        return hit.is(Cue.AGO) || hit.is(Cue.SINCE) ? lengths.ago(index, hit.to()) : null;
    }

    /** « 22 le 03/11/2025 (16 en mai) »: what stands in brackets behind a date came before it; else the letter's month. */
    private YearMonth latest(int index) {
        if (!found.isEmpty() && page.is(index + 1, "de") && sameYear(index + 3)) {
            return YearMonth.of(
                    found.getLast().date().latest().getYear(), Month.DECEMBER); // « en juin de la même année »
        }
        if (!found.isEmpty()) {
            DateMention last = found.getLast();
            if (page.is(last.to(), "(") && index - last.to() <= LONGEST_BRACKET) {
                return YearMonth.from(last.date().earliest());
            }
        }
        return headed(index);
    }

    private boolean sameYear(int index) {
        return page.has(index + 1)
                && page.token(index).raw().equalsIgnoreCase("même")
                && page.token(index + 1).raw().equalsIgnoreCase("année");
    }

    /**
     * « 2020 : Arava de février à septembre », « En 2023 : 4 perf. du 6 au 27 novembre »: the end of the year that heads the line or,
     * told within it, the sentence; else the letter's month.
     */
    private YearMonth headed(int index) {
        int line = page.lineStart(index);
        for (int colon = index - 1; colon > line; colon--) {
            boolean within = (page.is(colon - 2, "en") || page.is(colon - 2, "de"))
                    && page.sentence(colon) == page.sentence(index);
            boolean heads = page.isNumber(colon - 1) && (colon - 1 == line || within);
            DateSpan year = page.is(colon, ":") && heads ? year(colon - 1) : null;
            if (year != null) {
                return YearMonth.of(year.date().earliest().getYear(), Month.DECEMBER);
            }
        }
        return YearMonth.from(written);
    }

    private @Nullable DateSpan year(int index) {
        String figures = page.token(index).form();
        int year = figures.length() == 4 ? DateSpan.whole(figures, 9999) : 0;
        boolean possible = year >= DateSpan.OLDEST_YEAR && year <= written.getYear() + 1;
        boolean fraction = page.is(index - 1, "/") || page.is(index + 1, "/");
        boolean measured = page.isUnit(index + 1) || page.is(index + 1, "%") || places.value(index);
        return possible && !fraction && !measured ? new DateSpan(index, index + 1, PartialDate.parse(figures)) : null;
    }

    private DateMention mention(DateSpan span) {
        int from = span.from();
        Hit own = page.startingAt(from);
        Cue role = own != null && own.is(Cue.SINCE) ? Cue.SINCE : null;
        Hit before = page.endingAt(from);
        while (before != null && DatePlaces.leads(before)) {
            for (Cue cue :
                    List.of(Cue.SINCE, Cue.UNTIL, Cue.LAST_DOSE, Cue.STOPPED, Cue.BEGUN, Cue.BETWEEN, Cue.FROM)) {
                if (before.is(cue) && (role == null || role == Cue.FROM)) {
                    role = cue;
                }
            }
            from = before.from();
            before = page.endingAt(from);
        }
        return new DateMention(span.from(), span.to(), span.date(), role, from);
    }
}
