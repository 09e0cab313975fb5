package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.matching.PartialDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether an examination is told of, and on which day it was: « ETT du 12/05 », « gaz du sang à l'air ambiant du … ». */
final class ExaminationDates {

    private static final int DENIAL_REACH = 3;
    private static final int LINKS = 5;
    private static final Set<String> AIR = Set.of("a", "l", "'", "air", "ambiant", "en", "aa", ")");

    private final Page page;
    private final List<DateMention> dates;
    private final DateHeadings openings;

    ExaminationDates(Page page, List<DateMention> dates, DateHeadings openings) {
        this.page = page;
        this.dates = dates;
        this.openings = openings;
    }

    boolean denied(Hit hit) {
        if (page.is(hit.from(), "htap") || page.is(hit.from(), "htp")) {
            return false; // « pas d'HTAP au KT de 2023 »: what is denied is not the catheter
        }
        for (int i = hit.from() - 1; i >= 0 && i >= hit.from() - DENIAL_REACH; i--) {
            Hit before = page.hit(i);
            if (before != null && before.is(Cue.NEGATION)) {
                return true;
            }
            if (page.isBreak(i) || page.is(i, ".") || page.is(i, ";") || page.is(i, ",")) {
                return false;
            }
        }
        return false;
    }

    /** The day beside its name; none when none is told. */
    @Nullable
    PartialDate of(Hit examination) {
        for (DateMention date : dates) {
            boolean after = date.from() >= examination.to()
                    && date.roleFrom() - examination.to() <= LINKS
                    && onlyLinks(examination.to(), date.roleFrom());
            boolean before = date.to() <= examination.from()
                    && examination.from() - date.to() <= 2
                    && onlyLinks(date.to(), examination.from())
                    && openings.startsClause(date.roleFrom());
            if ((after || before) && page.sentence(date.from()) == page.sentence(examination.from())) {
                return date.date();
            }
        }
        return null;
    }

    private boolean onlyLinks(int from, int to) {
        int unknown = 0;
        for (int i = from; i < to; i++) {
            boolean word = page.hit(i) == null && page.token(i).isWord() && ++unknown == 1; // « ETT préalable (10/03) »
            boolean link = word
                    || page.isAny(i, AIR) // « gaz du sang à l'air ambiant du … »
                    || page.is(i, Cue.LINK)
                    || page.is(i, Cue.NOW)
                    || page.is(i, Cue.EARLIER)
                    || page.is(i, Cue.NORMAL) // « contrôle »
                    || page.is(i, ":")
                    || page.is(i, "(")
                    || page.is(i, ",")
                    || page.is(i, Cue.FROM)
                    || page.is(i, "de")
                    || page.is(i, Cue.ON_DAY)
                    || page.is(i, Cue.POSITIVE);
            if (!link) {
                return false;
            }
        }
        return true;
    }
}
