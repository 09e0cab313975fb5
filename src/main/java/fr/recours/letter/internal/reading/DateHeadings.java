package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.PartialDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the dates that head the values behind them: « 01/25 : CVF 78 % », « les précédentes (15/01/2026) : … ». */
final class DateHeadings {

    private static final int REACH = 6;
    private static final int MEASURE_REACH = 5;
    private static final int LONGEST_TITLE = 3;

    private final Page page;

    DateHeadings(Page page) {
        this.page = page;
    }

    /** Whether a clause begins here. */
    boolean startsClause(int index) {
        return page.isBreak(index - 1)
                || page.is(index - 1, ".")
                || page.is(index - 1, ";")
                || page.is(index - 1, ":")
                || page.is(index - 1, "-")
                || page.is(index - 1, "•")
                || page.is(index - 1, ">")
                || page.is(index - 1, "cell")
                || page.is(index - 1, "celui")
                || page.is(index - 1, ",");
    }

    /** « 01/25 : … », « 02/2024 CVF … » at the start of a line, « à celles de juin 2025 : … » within one. */
    @Nullable
    PartialDate at(int index, List<DateMention> dates) {
        for (DateMention date : dates) {
            boolean opens = page.is(index, ":") || clause(date.roleFrom()) && measureAt(index);
            boolean here = date.to() == index || page.is(index, ":") && date.to() < index && unknown(date.to(), index);
            boolean bracketed = page.is(index, ":")
                    && page.is(index - 1, ")")
                    && date.to() == index - 1
                    && page.is(date.roleFrom() - 1, "("); // « les précédentes (15/01/2026) : »
            boolean inside = page.is(index, ":") && date.to() == index && page.is(date.roleFrom() - 1, "(");
            if (here && starts(date.roleFrom()) && opens || bracketed || inside) {
                return date.date();
            }
        }
        return null;
    }

    /** « Janv-26 : »: a line of nothing but a date heads those below it, to the next blank one. */
    @Nullable
    PartialDate alone(int line, int end, List<DateMention> dates) {
        return dates.stream()
                .filter(date -> date.roleFrom() == line && date.to() == end - 1 && page.is(end - 1, ":")
                        || date.roleFrom() == line && date.to() == end && page.is(end, ":"))
                .map(DateMention::date)
                .findFirst()
                .orElse(null);
    }

    /** « … ; douze mois plus tôt, en janvier 2025, CVF 67 % »: a date between commas, and no value before the first that it may be of. */
    private boolean recalls(int role) {
        return page.is(role - 1, ",")
                && page.is(role, "en")
                && page.has(role - 2)
                && page.token(role - 2).isWord()
                && !page.isUnit(role - 2)
                && !(page.endingAt(role - 1) instanceof Hit unit && unit.has(Term.UnitName.class));
    }

    /** « (en mars 2025 : CVF 84 %, DLCO 66 %) »: where the brackets close that a date at this colon heads; else the index itself. */
    int bracketEnd(int index, List<DateMention> dates) {
        boolean heads = page.is(index, ":")
                && dates.stream().anyMatch(date -> date.to() == index && page.is(date.roleFrom() - 1, "("));
        int end = index;
        while (heads && page.has(end) && !page.isBreak(end) && !page.is(end, ")")) {
            end++;
        }
        return end;
    }

    /** Where a clause begins, or behind a few words at its beginning: « Référence janvier 2025 : … », « État au 17/03/2026 : … ». */
    private boolean starts(int role) {
        int start = role;
        while (role - start < LONGEST_TITLE && !startsClause(start) && untold(start - 1)) {
            start--;
        }
        return startsClause(start);
    }

    private boolean untold(int index) {
        Hit hit = page.hit(index);
        return page.has(index)
                && page.token(index).isWord()
                && (hit == null
                        || hit.is(Cue.LINK)
                        || hit.is(Cue.ON_DAY)
                        || hit.is(Cue.AGAINST)); // « Pour mémoire 03/2025 : »
    }

    /** « Le 12 novembre 2025, le SLEDAI était à 16, avec … »: a date that opens a sentence holds to its end. */
    @Nullable
    PartialDate opensSentence(int index, List<DateMention> dates) {
        if (!page.is(index, ",") && !page.is(index, ")")) {
            return null;
        }
        if (IntStream.range(index, page.sentenceEnd(index)).anyMatch(i -> page.is(i, Cue.NOW))) {
            return null; // « Le 12/05/2025, SLEDAI à 16, actuellement à 4 »
        }
        boolean measured = IntStream.range(index, index + MEASURE_REACH).anyMatch(this::measureAt);
        return dates.stream()
                .filter(date -> measured && date.to() == index)
                .filter(date -> page.sentenceStart(index) == opening(date.roleFrom())
                        || measureAt(index + 1) && recalls(date.roleFrom()))
                .map(DateMention::date)
                .findFirst()
                .orElse(null);
    }

    /** « L'an dernier (juin 2025) la CVF … »: the date in brackets says when the words before it were. */
    private int opening(int role) {
        Hit before = page.is(role - 1, "(") ? page.endingAt(role - 1) : null;
        return before != null && before.is(Cue.LAST_YEAR) ? before.from() : role;
    }

    private boolean clause(int role) {
        int before = role - 1;
        boolean aside = page.is(before, ",") && page.is(role, "en"); // « …, en 09/25 CVF 92 »
        return page.isBreak(before)
                || role == page.sentenceStart(role)
                || page.is(before, ";")
                || page.is(before, ":")
                || aside;
    }

    /** « L'an passé à la même époque : »: a few words that tell nothing by themselves. */
    private boolean unknown(int from, int to) {
        for (int i = from; i < to; i++) {
            Hit hit = page.hit(i);
            if (to - from > REACH || !page.token(i).isWord() || hit != null && !hit.is(Cue.LINK)) {
                return false;
            }
        }
        return true;
    }

    private boolean measureAt(int index) {
        Hit hit = page.startingAt(index);
        return hit != null && hit.has(Term.Measure.class);
    }
}
