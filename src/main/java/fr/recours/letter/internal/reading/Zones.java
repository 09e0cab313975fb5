package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import java.util.BitSet;

/** Which parts of a letter speak of a donor, of the family, or of what is only planned. */
final class Zones {

    private final Page page;
    private final Clauses clauses;
    private final OtherPersons others;
    private final BitSet planned = new BitSet();
    private final BitSet plannedTreatment = new BitSet();
    private final BitSet hearsay = new BitSet();
    private final BitSet supposed = new BitSet();

    Zones(Page page) {
        this.page = page;
        this.clauses = new Clauses(page);
        this.others = new OtherPersons(page, clauses);
        page.hits.forEach(this::plans);
        page.hits.forEach(this::hearsays);
        page.hits.forEach(this::suppositions);
    }

    /** Whether the whole letter is about a donor. */
    boolean donorLetter() {
        return others.donorLetter();
    }

    boolean donor(int index) {
        return others.donor(index);
    }

    boolean family(int index) {
        return others.family(index);
    }

    /** After a word of wish or plan, in the same clause. */
    boolean planned(int index) {
        return planned.get(index);
    }

    /** After a word of wish or plan, to the end of the sentence: a list of drugs is planned as a whole. */
    boolean plannedTreatment(int index) {
        return plannedTreatment.get(index);
    }

    /** After a word of hearsay, in the same clause: « aurait reçu ». */
    boolean hearsay(int index) {
        return hearsay.get(index);
    }

    /** After a word of condition, to the comma, or of a rule: « si la DLCO passe à 35 % », « le protocole demande … ». */
    boolean supposed(int index) {
        return supposed.get(index);
    }

    /** Someone or something else than the patient today. */
    boolean elsewhere(int index) {
        return donor(index) || family(index);
    }

    private void plans(Hit hit) {
        if (hit.is(Cue.PLANNED)) {
            int end = turn(hit.from(), clauses.clauseEnd(hit.from()));
            plannedTreatment.set(hit.from(), end);
            int comma = hit.from();
            while (comma < end && !page.is(comma, ",")) {
                comma++;
            }
            planned.set(hit.from(), comma);
        }
    }

    private void suppositions(Hit hit) {
        if (hit.is(Cue.RULE)) {
            supposed.set(hit.from(), page.sentenceEnd(hit.from()));
        } else if (hit.is(Cue.CONDITION)) {
            supposed.set(hit.from(), clauses.asideEnd(hit.from()));
        }
    }

    private void hearsays(Hit hit) {
        if (hit.is(Cue.HEARSAY)) {
            int end = hit.from();
            while (end < clauses.clauseEnd(hit.from())
                    && !page.is(end, "mais")
                    && !((page.is(end, "elle") || page.is(end, "il")) && page.is(end + 1, "a"))) {
                end++;
            }
            hearsay.set(hit.from(), end);
        }
    }

    /** Where a sentence turns from what is asked to the patient it is asked for. */
    private int turn(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean denies = page.is(i, "et") && (page.is(i + 1, "ne") || page.is(i + 1, "n"));
            if (page.is(i, Cue.WHO) || denies) { // « souhaite un essai et ne participe à aucun autre »
                return i;
            }
        }
        return to;
    }
}
