package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.PartialDate;
import java.util.Set;

/** Reads how long a course lasted: « pendant 6 mois ». */
final class CourseLength {

    private static final int MONTHS_IN_YEAR = 12;
    private static final int DAYS_IN_WEEK = 7;
    private static final Set<String> CLOSE = Set.of("(", ",", ";", ".", ")", "+");

    /** « Essayé un an ». */
    private static final Set<String> TRIED = Set.of("essay", "pris", "recu", "tent", "poursuivi", "administr");

    private final Page page;
    private final Segment segment;
    private final CourseDraft draft;

    CourseLength(Page page, Segment segment, CourseDraft draft) {
        this.page = page;
        this.segment = segment;
        this.draft = draft;
    }

    /** Kept when the dates are not both told, to the month. */
    void read() {
        if (exact("start") && exact("end")) {
            return;
        }
        for (int i = segment.from(); i < segment.to(); i++) {
            if (!lasted(i) || !page.has(i + 2)) {
                continue;
            }
            Hit word = page.startingAt(i + 1);
            int count = page.isNumber(i + 1)
                    ? PulseReader.whole(page.token(i + 1).form())
                    : word == null
                            ? 0
                            : word.term(Term.Count.class)
                                    .map(Term.Count::number)
                                    .orElse(0);
            Hit unit = page.startingAt(i + 2);
            if (count == 0 || unit == null) {
                continue;
            }
            if (unit.is(Cue.MONTHS)) {
                draft.put("months", count, page.quote(i, unit.to()));
            } else if (unit.is(Cue.YEARS)) {
                draft.put("months", count * MONTHS_IN_YEAR, page.quote(i, unit.to()));
            } else if (unit.is(Cue.WEEKS)) {
                draft.put("duration_days", count * DAYS_IN_WEEK, page.quote(i, unit.to()));
            } else if (unit.is(Cue.DAYS)) {
                draft.put("duration_days", count, page.quote(i, unit.to()));
            }
        }
    }

    /** Told to the month at least. */
    private boolean exact(String key) {
        return draft.part(key) instanceof PartialDate date && date.precision() != PartialDate.Precision.YEAR;
    }

    /** « pendant 6 mois », « (6 mois) », « 20 mg/j, 6 mois en 2024 », « interrompue après huit mois ». */
    private boolean lasted(int index) {
        if (page.is(index, Cue.FOR)) {
            return true;
        }
        boolean bracketed = page.is(index, "(") && page.is(index + 3, ")");
        boolean aside = page.is(index, ",") && (page.is(index + 3, ",") || page.is(index + 3, Cue.IN));
        boolean dosed = page.hit(index) instanceof Hit unit
                && unit.has(Term.UnitName.class)
                && (page.isAny(index + 3, CLOSE) || page.isBreak(index + 3)); // « 3 g 18 mois (échec) »
        boolean after = page.is(index, "de") && page.is(index - 1, "bout"); // « arrêté au bout de huit mois »
        boolean tried = page.isAny(index, TRIED) && (page.isAny(index + 3, CLOSE) || page.isBreak(index + 3));
        boolean stopped = false;
        for (int i = segment.from(); i < index && page.is(index, "apre"); i++) {
            stopped |= page.is(i, Cue.STOPPED);
        }
        return index > segment.hit().from() && (bracketed || aside || dosed || stopped || after || tried);
    }
}
