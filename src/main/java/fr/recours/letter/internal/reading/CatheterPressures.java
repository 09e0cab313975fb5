package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the three pressures of a right heart catheter written as one: « PAP s/d/m 49/19/30 », « PAP 45/18 (28) ». Systolic over
 * mean over diastolic, else they are no such three. An echography gives no three.
 */
final class CatheterPressures {

    private static final int NAME_REACH = 10;

    private final Page page;

    CatheterPressures(Page page) {
        this.page = page;
    }

    /** @param to index after the last of them */
    record Pressures(BigDecimal systolic, BigDecimal mean, int to) {

        /** The candidates they are, of the catheter at rest or after fluid. */
        List<Candidate> told(Page page, int from, boolean fluid, @Nullable PartialDate date) {
            List<Candidate> told = new ArrayList<>();
            told.add(candidate(fluid ? "mpap_fluid" : "mpap_rhc", mean, page, from, date));
            told.add(candidate(fluid ? "pasp_fluid" : "pasp_rhc", systolic, page, from, date));
            return told;
        }

        private Candidate candidate(String key, BigDecimal number, Page page, int from, @Nullable PartialDate date) {
            return new Candidate(key, new Value.Quantity(number), null, date, Age.PLAIN, List.of(page.quote(from, to)));
        }
    }

    /** The index after a name of the pressures, « PAP s/d/m (mmHg) : »; 0 when none stands here. */
    int name(int index) {
        if (!page.isAny(index, WordList.PRESSURES)) {
            return 0;
        }
        int at = index + 1;
        while (at - index < NAME_REACH && page.has(at) && !page.isBreak(at) && !page.isNumber(at)) {
            Hit hit = page.startingAt(at);
            boolean sign = !page.token(at).isWord();
            boolean among =
                    page.isAny(at, WordList.AMONG_PRESSURES) || page.isUnit(at) || hit != null && hit.is(Cue.LINK);
            if (!sign && !among) {
                return 0;
            }
            at++;
        }
        return page.isNumber(at) ? at : 0;
    }

    /** The three numbers at a token. */
    @Nullable
    Pressures at(int index) {
        boolean three = page.isNumber(index) && page.is(index + 1, "/") && page.isNumber(index + 2);
        int third = index + 4;
        if (!three || !(page.is(index + 3, "/") || page.is(index + 3, "(") || page.is(index + 3, "-"))) {
            return null;
        }
        while (page.isAny(third, WordList.AMONG_PRESSURES) || page.is(third, "=") || page.is(third, ":")) {
            third++;
        }
        if (!page.isNumber(third)) {
            return null;
        }
        BigDecimal systolic = number(index);
        BigDecimal diastolic = number(index + 2);
        BigDecimal mean = number(third);
        boolean ordered = systolic.compareTo(mean) > 0 && mean.compareTo(diastolic) > 0;
        return ordered ? new Pressures(systolic, mean, third + 1) : null;
    }

    private BigDecimal number(int index) {
        return new BigDecimal(page.token(index).form());
    }
}
