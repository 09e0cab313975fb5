package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.Term.Finding;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.Set;

/** Tells whether what a letter names was made, or is only to come: « KT droit à faire », « KTD programmé, non fait ». */
final class Performed {

    static final Set<String> DONE =
            Set.of("reali", "fait", "normal", "effectu", "retrouv", "montr", "pratiqu", "confirm");

    private static final int REACH = 6;
    private static final int UNDONE_REACH = 12;
    private static final Set<String> TO_COME = Set.of("prevu", "programm");
    private static final Set<String> MADE = Set.of("fait", "reali", "effectu", "pratiqu");
    private static final Set<String> STILL = Set.of("encor", "ete");
    private static final Set<String> OF_OTHERS = Set.of("d", "de", "depui");
    private static final Set<String> TO_DENIAL =
            Set.of(",", "/", "n", "'", "ne", "mais", "est", "a", "pour", "et", ":", "(");

    private final Page page;
    private final Zones zones;

    Performed(Page page, Zones zones) {
        this.page = page;
        this.zones = zones;
    }

    /** An examination that is only named may be wished for: a date, a value or a finding of it shows that it was done. */
    boolean carriedOut(Hit hit) {
        int last = page.sentenceEnd(hit.from());
        for (int i = page.sentenceStart(hit.from()); i < last; i++) {
            Hit other = page.startingAt(i);
            boolean value = other != null && i >= hit.to() && other.has(Term.Measure.class);
            boolean finding = other != null
                    && other != hit
                    && other.has(Finding.class)
                    && other.terms().stream().anyMatch(Performed::ofExamination);
            boolean dated = i >= hit.to()
                    && i < hit.to() + REACH
                    && (page.is(i, "/") || other != null && other.has(Term.Month.class));
            if (value || finding || dated || i >= hit.to() && page.isAny(i, DONE)) {
                return true;
            }
        }
        return false;
    }

    /** A finding that only this kind of examination gives. */
    private static boolean ofExamination(Term term) {
        return term instanceof Finding finding && finding.context() != null;
    }

    /** Wished or to come, before it or right after: « KT droit à faire », « KT droit, prévu le 20/05 ». */
    boolean planned(Hit hit) {
        if (zones.planned(hit.from()) || zones.supposed(hit.from())) {
            return true;
        }
        for (int i = hit.to(); i < Math.min(page.size(), hit.to() + 3); i++) {
            if (page.is(i, Cue.PLANNED)) {
                return true;
            }
            if (page.is(i, ",") && !(i == hit.to() && page.isAny(i + 1, TO_COME))
                    || page.is(i, ".")
                    || page.is(i, ";")
                    || page.isBreak(i)) {
                return false;
            }
        }
        return false;
    }

    /** « KTD programmé, non fait à ce jour », « est prévu en juin mais n'est pas encore réalisé »: the index after it, or 0. */
    int undone(Hit examination) {
        int last = Math.min(page.sentenceEnd(examination.from()), examination.to() + UNDONE_REACH);
        boolean dated = false;
        boolean planned = false;
        for (int i = examination.to(); i < last; i++) {
            if (page.is(i, "non") || page.isAny(i, WordList.NOT)) {
                int made = i + 1;
                while (page.isAny(made, STILL)) {
                    made++;
                }
                boolean other = page.isAny(made + 1, OF_OTHERS); // « pas fait d'épreuve », « pas fait depuis »
                return page.isAny(made, MADE) && !other && (planned || !dated) ? made + 1 : 0;
            }
            Hit hit = page.hit(i);
            planned |= hit != null && hit.is(Cue.PLANNED);
            dated |= page.isNumber(i); // « KT droit 2023 et non fait en 2025 »: one was made
            boolean leads = page.isAny(i, TO_DENIAL)
                    || page.isNumber(i)
                    || hit != null
                            && (hit.is(Cue.PLANNED)
                                    || hit.is(Cue.ON_DAY)
                                    || hit.is(Cue.IN)
                                    || hit.is(Cue.NOW)
                                    || hit.has(Term.Month.class));
            if (!leads || hit != null && hit.has(Term.Measure.class)) {
                return 0;
            }
        }
        return 0;
    }
}
