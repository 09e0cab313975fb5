package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses today's among the doses a letter tells of one course. */
final class DoseChoice {

    private final Page page;
    private final CourseDraft draft;

    DoseChoice(Page page, CourseDraft draft) {
        this.page = page;
        this.draft = draft;
    }

    /**
     * @param field key of the part it is
     * @param from index of its number
     * @param to index after its unit
     */
    record Dose(String field, BigDecimal amount, int from, int to) {}

    /** One dose for each period; of several, today's, and none when nothing tells which. */
    void among(List<Dose> doses, boolean several) {
        Dose now = several ? current(doses) : null;
        if (now != null) {
            draft.put(now.field(), now.amount(), page.quote(now.from(), now.to()));
            return;
        }
        for (String field : doses.stream().map(Dose::field).distinct().toList()) {
            List<Dose> told =
                    doses.stream().filter(dose -> dose.field().equals(field)).toList();
            boolean one = told.stream().map(Dose::amount).distinct().count() == 1;
            if (one) {
                Dose dose = told.getFirst();
                draft.put(field, dose.amount(), page.quote(dose.from(), dose.to()));
            }
        }
    }

    private @Nullable Dose current(List<Dose> told) {
        List<Dose> now = told.stream()
                .filter(dose -> nowNear(dose.from() - 1, -1, 3) || nowNear(dose.to(), 1, 2))
                .toList();
        boolean risen = told.stream()
                .skip(1)
                .allMatch(dose -> dose.field().equals(told.getFirst().field()) && then(dose));
        return now.size() == 1 ? now.getFirst() : now.isEmpty() && risen ? told.getLast() : null;
    }

    /** A word of today within a few tokens, not past a mark. */
    private boolean nowNear(int from, int step, int reach) {
        for (int i = from, passed = 0; passed < reach; i += step, passed++) {
            if (page.is(i, ";") || page.is(i, ",") || page.isBreak(i)) {
                return false;
            }
            if (page.is(i, Cue.NOW) && !page.is(i, Cue.LAST_DOSE)) {
                return true;
            }
        }
        return false;
    }

    /** « 2 g/j puis 3 g/j », « 2 g/j -> 3 g/j »: the words right before a dose say that it came later. */
    private boolean then(Dose dose) {
        int before = dose.from() - 1;
        Hit hit = page.endingAt(dose.from());
        return hit != null && hit.is(Cue.THEN)
                || page.is(before, "puis")
                || page.is(before, "→")
                || page.is(before, ">");
    }
}
