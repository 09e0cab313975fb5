package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.matching.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the titles of reports, the dates in their heads, and where a letter begins. */
final class ReportTitles {

    private static final int DATE_REACH = 6;

    private final Page page;

    ReportTitles(Page page) {
        this.page = page;
    }

    /** « Date : 18/06/2026 », « Date de l'examen : … » in the head of a report. */
    @Nullable
    PartialDate date(int from, int to, List<DateMention> dates) {
        for (DateMention date : dates) {
            if (date.from() >= from && date.to() <= to) {
                for (int i = date.roleFrom() - 1; i >= Math.max(from, date.roleFrom() - DATE_REACH); i--) {
                    boolean birth = page.is(i, Cue.BORN);
                    if (birth || page.is(i, "date")) {
                        return birth ? null : date.date();
                    }
                }
            }
        }
        return null;
    }

    /** « Compte rendu de cathétérisme du 17/03/2026 » at the head: what follows is a report of it. */
    boolean opens(int line, int end) {
        boolean account = page.is(line, "compt") && (page.is(line + 1, "rendu") || page.is(line + 2, "rendu"));
        boolean report = page.is(line, "rapport") && (page.is(line + 1, "de") || page.is(line + 1, "d"));
        return line < end && (account || report || page.token(line).raw().equals("CR"));
    }

    /** « Cher Confrère, »: a letter begins, and what was reported before it ends. */
    boolean greets(int line, int end) {
        int first = page.is(line, "mon") || page.is(line, "ma") || page.is(line, "mes") ? line + 1 : line;
        return first < end && page.is(first, "cher");
    }
}
