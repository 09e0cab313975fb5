package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.Term.Finding;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.Set;

/** Tells whether a finding is of the past: « antécédent de … », « cancer du sein en 2012 », « pilule arrêtée ». */
final class Histories {

    private static final int REACH = 6;
    private static final int STOPPED_REACH = 3;

    private static final Set<String> TREATED = Set.of("trait", "sous", "avec", "apre", "par", "en");
    private static final Set<String> FORMER = Set.of("ancien", "ancienn");
    private static final Set<String> DENIED = Set.of("non", "pas", "partiellement");

    private final Page page;

    Histories(Page page) {
        this.page = page;
    }

    /** @param byYear whether a year long past is enough */
    boolean is(Hit hit, boolean byYear) {
        if (stopped(hit) || over(hit)) {
            return true;
        }
        int first = page.sentenceStart(hit.from());
        boolean listed = false;
        for (int i = hit.from() - 1; i >= first; i--) {
            listed |= page.is(i, ",");
            if (page.is(i, Cue.HISTORY) && !(listed && page.isAny(i, FORMER))) {
                return true; // « anciennes nécroses, ulcères actifs »: the first are old
            }
            if (page.is(i, ";")) {
                break;
            }
        }
        for (int i = hit.to(); i < Math.min(page.sentenceEnd(hit.from()), hit.to() + REACH); i++) {
            if (page.is(i, Cue.HISTORY) && !page.isAny(i - 1, DENIED) && !page.is(i + 1, "mais")) {
                return true; // but « ulcères cicatrisés mais récidivants »
            }
            Hit other = page.startingAt(i);
            boolean year = byYear
                    && page.isNumber(i)
                    && page.token(i).form().length() == 4
                    && page.token(i).form().matches("(19|20)..")
                    && Integer.parseInt(page.token(i).form()) < page.reference.getYear() - 1;
            if (year) {
                return true;
            }
            boolean named = i == hit.to() + 1 && page.is(hit.to(), ":"); // « Néo : adénocarcinome opéré »
            if (page.is(i, ",") || page.is(i, ";") || other != null && other.has(Finding.class) && !named) {
                return false;
            }
        }
        return false;
    }

    /** « Thrombopénie menaçante en 2019, traitée par IgIV, résolue »: a clause of its own, but not « non résolue ». */
    private boolean over(Hit hit) {
        for (int i = hit.to(); i < page.sentenceEnd(hit.from()) && !page.is(i, ";"); i++) {
            Hit other = page.startingAt(i);
            if (other != null && other.has(Finding.class) && !other.has(Term.DrugName.class)) {
                return false;
            }
            int next = i + 1;
            while (page.isAny(next, WordList.TO_OVER)) {
                next++;
            }
            if ((page.is(i, ",") || page.is(i, "(")) && page.isAny(next, WordList.OVER)) {
                return true;
            }
            if (page.is(i, ",") && !page.isAny(i + 1, TREATED)) {
                return false; // « thrombopénie menaçante, arthrites, résolues »
            }
        }
        return false;
    }

    /** « Pilule arrêtée », « contraception par pilule arrêtée », « arrêt de la contraception », « a arrêté sa pilule ». */
    private boolean stopped(Hit hit) {
        int before = hit.from() - 1;
        while (page.isAny(before, WordList.AMONG_DENIALS) && page.token(before).isWord() || page.is(before, "sa")) {
            before--;
        }
        int after = hit.to();
        while (after < hit.to() + STOPPED_REACH
                && page.has(after)
                && page.token(after).isWord()
                && !page.is(after, Cue.STOPPED)) {
            after++;
        }
        return page.is(before, Cue.STOPPED) || page.is(after, Cue.STOPPED);
    }
}
