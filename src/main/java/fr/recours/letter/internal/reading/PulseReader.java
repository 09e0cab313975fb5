package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse.Route;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads in how many pulses a course was given: « 6 bolus », « x8 », « six cures ». */
final class PulseReader {

    private static final String DOSE = "dose:";
    private static final Set<String> ORDINAL = Set.of("e", "eme", "em");
    private static final Set<String> TIMES = Set.of("x", "×", "*", "fois");

    /** More are no pulses but their dose (clinical.md D.10). */
    private static final int MOST = 60;

    private static final Set<String> WHOLE = Set.of("complet", "entier");

    private static final Set<String> ENDS = Set.of(".", ",", ";", ")");

    private final Page page;
    private final Segment segment;
    private final Drug drug;
    private final CourseDraft draft;

    PulseReader(Page page, Segment segment, Drug drug, CourseDraft draft) {
        this.page = page;
        this.segment = segment;
        this.drug = drug;
        this.draft = draft;
    }

    void read() {
        for (int i = segment.from(); i < segment.to(); i++) {
            Hit known = page.startingAt(i);
            int count = page.isNumber(i)
                    ? whole(page.token(i).form())
                    : known == null
                            ? 0
                            : known.term(Term.Count.class)
                                    .map(Term.Count::number)
                                    .orElse(0);
            boolean scheme = count == 1 && page.isAny(i + 2, WHOLE); // « une cure complète » is no single pulse
            boolean numbered = page.is(i - 1, "n") || page.is(i - 1, "°");
            boolean planned = page.is(endOf(i + 1), Cue.PLANNED)
                    || page.is(i - 1, "/") && page.isNumber(i - 2); // « 6 cures prévues », « 4/6 cures »
            if (count > 0 && !scheme && !numbered && !planned && page.is(i + 1, Cue.PULSE)) {
                draft.put("n_doses", count, page.quote(i, endOf(i + 1)));
            }
            if (count > 0 && ordinal(i) && drug.usualRoute() != Route.PO) {
                draft.put("n_doses", count, page.quote(i, i + 2));
            }
            boolean counted = total(i) || made(i + 1);
            if (count > 0 && drug.usualRoute() != Route.PO && counted && pulsesTold()) {
                draft.put("n_doses", count, page.quote(i, i + 1));
            }
            boolean each = count > 0 && page.isAny(i + 1, TIMES) && page.isNumber(i + 2) && isDose(i + 3);
            boolean before = count > (page.isNumber(i) ? 0 : 1)
                    && count <= MOST
                    && i + 1 == segment.hit().from()
                    && drug.usualRoute() != Route.PO;
            boolean doses = page.isNumber(i + 2) && whole(page.token(i + 2).form()) > MOST; // « 6x500 »
            boolean often = page.is(i + 1, "fois") && page.is(i + 2, "par"); // « une fois par an »
            boolean many = count > 0
                    && page.isAny(i + 1, TIMES)
                    && (!page.isNumber(i + 2) || doses)
                    && !often
                    && !page.is(i + 2, "/");
            if ((each || before || many) && drug.usualRoute() != Route.PO) {
                draft.put("n_doses", count, page.quote(i, i + 2));
            }
            int times = each || page.isNumber(i - 1) && page.isNumber(i + 1) && isDose(i + 2) ? 0 : times(i);
            if (times > 0
                    && times <= MOST
                    && drug.usualRoute() != Route.PO
                    && i >= segment.hit().to()
                    && !page.is(i, Cue.TWICE)
                    && !page.is(i, Cue.THRICE)) {
                int to = i + 2;
                if (!page.is(to, "/") && !page.is(to, Cue.PER_DAY) && !page.isUnit(to)) {
                    draft.put("n_doses", times, page.quote(i, to));
                }
            }
        }
    }

    /** « Dernier (6e) », « 6e et dernier bolus ». */
    private boolean ordinal(int index) {
        return page.isAny(index + 1, ORDINAL)
                && IntStream.rangeClosed(index - 2, index + 3).anyMatch(i -> page.is(i, Cue.LAST_DOSE));
    }

    /** « 6 au total », « 6 en tout », « au total : 6 »: a number by itself, of nothing else. */
    private boolean total(int index) {
        int next = index + 1;
        boolean after =
                page.is(next, "au") && page.is(next + 1, "total") || page.is(next, "en") && page.is(next + 1, "tout");
        int before = page.is(index - 1, ":") || page.is(index - 1, ",") ? index - 2 : index - 1;
        boolean ahead = page.is(before, "total") && page.is(before - 1, "au")
                || page.is(before, "tout") && page.is(before - 1, "en");
        return after || ahead && (!page.has(next) || page.isBreak(next) || page.isAny(next, ENDS));
    }

    /** « 6 cures prévues, 4 réalisées ». */
    private boolean made(int index) {
        return page.isAny(index, WordList.CARRIED_OUT) || page.isAny(index, WordList.GIVEN);
    }

    private boolean pulsesTold() {
        return IntStream.range(segment.from(), segment.to())
                .anyMatch(i -> page.is(i, Cue.PULSE) || page.is(i, Cue.LAST_DOSE));
    }

    private boolean isDose(int index) {
        Hit unit = page.startingAt(index);
        return unit != null
                && unit.term(Term.UnitName.class)
                        .filter(name -> name.unit().startsWith(DOSE))
                        .isPresent();
    }

    int times(int index) {
        return page.isAny(index, TIMES) && page.isNumber(index + 1)
                ? whole(page.token(index + 1).form())
                : 0;
    }

    private int endOf(int index) {
        Hit hit = page.startingAt(index);
        return hit == null ? index + 1 : hit.to();
    }

    static int whole(String figures) {
        boolean whole =
                !figures.isEmpty() && figures.length() <= 4 && figures.chars().allMatch(Character::isDigit);
        return whole ? Integer.parseInt(figures) : 0;
    }
}
