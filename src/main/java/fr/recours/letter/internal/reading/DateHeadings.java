package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the dates that head the values behind them: « 01/25 : CVF 78 % », « les précédentes (15/01/2026) : … ». */
final class DateHeadings {

    private static final int REACH = 6;

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
            if (here && startsClause(date.roleFrom()) && opens || bracketed) {
                return date.date();
            }
        }
        return null;
    }

    private boolean clause(int role) {
        int before = role - 1;
        boolean aside = page.is(before, ",") && page.is(role, "en"); // « …, en 09/25 CVF 92 »
        return page.isBreak(before) || page.is(before, ";") || page.is(before, ":") || aside;
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
