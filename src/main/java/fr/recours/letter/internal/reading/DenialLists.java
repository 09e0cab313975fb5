package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term.Finding;
import fr.recours.letter.internal.lexicon.WordList;

/**
 * Lists of denials that no word joins: « pas d'HTAP, insuffisance cardiaque, trouble du rythme, infection. » Nothing stands there but
 * names, so the denial before the first is of all; of two names, « pas d'HTAP, PID », the second may be affirmed.
 */
final class DenialLists {

    private static final int SHORTEST = 3;

    /** Of so many even a finding that could be affirmed is denied. */
    private static final int LONG = 4;

    private static final int LONGEST_NAME = 4;

    private final Page page;

    DenialLists(Page page) {
        this.page = page;
    }

    /** Whether a comma stands between the members of such a list, of which a finding is one. */
    boolean within(int comma, Hit finding) {
        int members = 0;
        int at = comma - 1;
        while (at >= 0 && !page.is(at, Cue.NEGATION)) {
            if (!page.isAny(at, WordList.AMONG_DENIALS) && !member(at)) {
                return false;
            }
            members += page.startingAt(at) != null && member(at) ? 1 : 0;
            at--;
        }
        if (at < page.sentenceStart(comma)) {
            return false;
        }
        int end = comma + 1;
        boolean own = false;
        while (!page.isBreak(end) && !page.is(end, ".") && !page.is(end, ";")) {
            Hit next = page.startingAt(end);
            if (next != null && next.has(Finding.class) && closed(next.to())) {
                members++;
                own |= next.from() == finding.from();
                end = next.to();
            } else if (page.isAny(end, WordList.AMONG_DENIALS)) {
                end++;
            } else {
                break;
            }
        }
        boolean deniable = finding.term(Finding.class)
                .filter(told -> !told.no().isEmpty() && told.yes().isEmpty())
                .isPresent();
        return own && members >= (deniable ? SHORTEST : LONG);
    }

    /** « Pas d'HTAP, crise rénale, PID »: a finding that closes a list of names is not affirmed, though it could be. */
    boolean open(int comma, Hit finding) {
        if (finding.from() != comma + 1 || !closed(finding.to()) || disease(finding)) {
            return false;
        }
        int names = 1;
        int words = 0;
        for (int at = comma; at >= page.sentenceStart(comma); at--) {
            Hit hit = page.hit(at);
            if (page.is(at, Cue.NEGATION)) {
                return names >= SHORTEST;
            }
            boolean name = page.token(at).isWord() || page.isAny(at, WordList.AMONG_DENIALS);
            boolean turned = hit != null && (hit.is(Cue.TURN) || hit.is(Cue.POSITIVE) || disease(hit));
            names += page.is(at, ",") ? 1 : 0;
            words = page.is(at, ",") ? 0 : page.token(at).isWord() ? words + 1 : words;
            if (!name || turned || words > LONGEST_NAME) {
                return false;
            }
        }
        return false;
    }

    private static boolean disease(Hit hit) {
        return hit.term(Finding.class)
                .filter(told ->
                        told.yes().stream().anyMatch(claim -> claim.key().equals("disease")))
                .isPresent();
    }

    private boolean member(int index) {
        Hit hit = page.hit(index);
        return hit != null && hit.has(Finding.class);
    }

    /** Nothing more is told of a member: neither « PID au scanner » nor « VIH négatif ». */
    private boolean closed(int index) {
        return page.isBreak(index) || page.is(index, ".") || page.is(index, ";") || page.is(index, ",");
    }
}
