package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads dates told as lengths of time before the letter. */
final class AgoDates {

    private final Page page;
    private final LocalDate written;

    AgoDates(Page page, LocalDate written) {
        this.page = page;
        this.written = written;
    }

    /** « il y a deux ans », « depuis 6 mois »: as precise as the unit that is counted. */
    @Nullable
    DateSpan ago(int index, int next) {
        int at = next;
        int first = next;
        while (!counted(at)
                && (page.is(at, Cue.LINK) || page.is(at, "environ") || page.is(at, "plus") || page.is(at, "de"))) {
            at++;
        }
        int count = count(at);
        Hit unit = page.startingAt(at + 1);
        boolean bound = IntStream.range(first, at).anyMatch(i -> page.is(i, "plus") || page.is(i, "moin"));
        if (count == 0 || unit == null || bound) {
            return null; // « depuis plus de deux ans » is no year
        }
        PartialDate date = null;
        if (unit.is(Cue.YEARS)) {
            date = PartialDate.parse(String.valueOf(written.minusYears(count).getYear()));
        } else if (unit.is(Cue.MONTHS)) {
            date = DateSpan.month(YearMonth.from(written).minusMonths(count));
        } else if (unit.is(Cue.WEEKS)) {
            date = DateSpan.month(YearMonth.from(written.minusWeeks(count)));
        }
        return date == null ? null : new DateSpan(index, unit.to(), date);
    }

    /** « Un an »: a number of years, though « un » leads to other numbers. */
    private boolean counted(int index) {
        Hit unit = page.startingAt(index + 1);
        return count(index) > 0 && unit != null && (unit.is(Cue.YEARS) || unit.is(Cue.MONTHS) || unit.is(Cue.WEEKS));
    }

    private int count(int index) {
        if (page.isNumber(index)) {
            return DateSpan.whole(page.token(index).form(), 120);
        }
        Hit hit = page.startingAt(index);
        return hit == null
                ? 0
                : hit.term(Term.Count.class).map(Term.Count::number).orElse(0);
    }
}
