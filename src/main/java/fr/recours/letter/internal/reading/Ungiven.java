package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;

/** Tells the drugs a letter names that were not given: denied, refused, wished, or named for another reason. */
final class Ungiven {

    private static final int REACH = 5;

    private final Page page;
    private final Zones zones;

    Ungiven(Page page, Zones zones) {
        this.page = page;
        this.zones = zones;
    }

    /** « Jamais d'Endoxan », « Endoxan contre-indiqué », « Endoxan refusé par la patiente », « refuse l'Endoxan ». */
    boolean denied(Segment segment) {
        Hit hit = segment.hit();
        int after = page.is(hit.to(), ":") ? hit.to() + 1 : hit.to();
        return new Negations(page).negated(hit)
                || page.is(after, Cue.UNWILLING)
                || page.isAny(after, WordList.EXCLUDED)
                || unwanted(hit);
    }

    /** « Pas de cystite sous cyclophosphamide » tells of the bladder, not of a treatment of today. */
    boolean aside(Segment segment, CourseDraft draft) {
        int before = segment.hit().from() - 1;
        boolean under = page.is(before, "sous")
                && page.hit(before - 1) instanceof Hit finding
                && finding.has(Term.Finding.class);
        return under && !draft.has("start") && !draft.has("end") && !draft.has("n_doses") && !draft.has("dose_mg_day");
    }

    private boolean unwanted(Hit drug) {
        int before = drug.from() - 1;
        while (page.isAny(before, WordList.AMONG_DENIALS) && page.token(before).isWord() || page.is(before, "'")) {
            before--;
        }
        return page.is(before, Cue.UNWILLING);
    }

    /** Wished or not given yet. */
    boolean planned(Segment segment) {
        Hit hit = segment.hit();
        int last = page.sentenceEnd(hit.from());
        int after = page.is(hit.to(), ":") ? hit.to() + 1 : hit.to();
        boolean missing = page.is(after, "non")
                && (page.isAny(after + 1, WordList.DONE) || page.isAny(after + 1, WordList.BEGUN));
        if (missing || zones.plannedTreatment(hit.from()) || page.is(last - 1, "?")) {
            return true;
        }
        for (int i = hit.to(); i < Math.min(segment.to(), hit.to() + REACH); i++) {
            if (page.is(i, Cue.PLANNED)) {
                return true;
            }
        }
        return false;
    }
}
