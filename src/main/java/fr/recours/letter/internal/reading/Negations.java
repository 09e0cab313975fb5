package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.Term.Finding;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.letter.internal.reading.Polarity.Kind;
import fr.recours.letter.internal.text.Cells;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is denied to the left of a finding: « pas d'HTAP ni de … », « ø cancer ». */
final class Negations {

    /** A negation reaches no farther than so many words. */
    private static final int NEGATION_REACH = 7;

    private static final Set<String> OPENS = Set.of(",", ";", ":", "-", "(");
    private static final Set<String> DURING = Set.of("pendant", "durant");

    private final Page page;
    private final DenialLists denials;
    private final NothingSigns nothing;

    Negations(Page page) {
        this.page = page;
        this.nothing = new NothingSigns(page);
        this.denials = new DenialLists(page);
    }

    /** A negation to the left, with nothing between that ends its reach. */
    @Nullable
    Polarity of(Hit hit) {
        int first = page.sentenceStart(hit.from());
        if (page.is(hit.from() - 1, "non") && hit.from() > first && !Cells.parted(page.text, page.tokens, hit.from())) {
            return new Polarity(Kind.DENIED, hit.from() - 1, hit.to());
        }
        int sign = nothing.before(hit);
        if (sign >= 0) {
            return new Polarity(Kind.DENIED, sign, hit.to()); // « ø cancer »
        }
        if (page.is(hit.from() - 1, "0")
                && hit.from() > first
                && (hit.from() - 1 == first || page.isAny(hit.from() - 2, OPENS))) {
            return new Polarity(Kind.DENIED, hit.from() - 1, hit.to()); // « ; 0 toxique »
        }
        int own = ownDenial(hit);
        if (own < hit.from() && page.isAny(hit.to(), WordList.NOT)) {
            return null; // « n'est pas enceinte et n'allaite pas »
        }
        if (own < hit.from() && (page.is(own - 1, "ni") || page.is(hit.to(), "ni"))) {
            return new Polarity(Kind.DENIED, own, hit.to()); // « ne fume ni ne boit »
        }
        int article = page.isAny(hit.from() - 1, WordList.AMONG_DENIALS) ? hit.from() - 2 : hit.from() - 1;
        if (page.isAny(article, DURING)) {
            return null; // « pas d'inclusion pendant la grossesse »
        }
        boolean instrument = page.is(hit.from() - 1, "au") || page.is(hit.from() - 1, "par");
        if (tells(hit.from())) {
            return null;
        }
        int words = 0;
        for (int i = hit.from() - 1; i >= first; i--) {
            if (tells(i)) {
                return null;
            }
            Hit other = page.hit(i);
            if (page.is(i, ":") && heads(i)) {
                return new Polarity(Kind.DENIED, i - 1, hit.to());
            }
            boolean comma = page.is(i, ",") && !continues(i) && !denials.within(i, hit);
            boolean subject =
                    (page.is(i, "il") || page.is(i, "elle")) && !subordinate(i); // « pas d'infection il ne fume plus »
            if (comma && denials.open(i, hit)) {
                return new Polarity(Kind.OPEN, hit.from(), hit.to());
            }
            if (comma
                    || subject
                    || page.is(i, ";")
                    || page.is(i, "/") && !page.touchesNext(i - 1) && !page.touchesNext(i) && listsSpeak(i)
                    || page.is(i, ":")
                    || page.is(i, ")") && !explained(i)
                    || other != null && other.is(Cue.TURN) && !page.is(i, Cue.LINK)) {
                return null;
            }
            if (other != null && other.is(Cue.NEGATION)) {
                boolean undone = page.isAny(other.to(), WordList.UNDOES_DENIAL);
                return undone ? null : new Polarity(Kind.DENIED, other.from(), hit.to());
            }
            if (other != null && (other.is(Cue.POSITIVE) || other.is(Cue.NEGATIVE)) && !other.is(Cue.NEGATION)) {
                return null;
            }
            boolean listed = other != null && other.has(Finding.class);
            if (listed && instrument) {
                return null;
            }
            words = listed ? 0 : words; // each member of a list is denied anew
            boolean joint = page.isAny(i, WordList.AMONG_DENIALS);
            if (page.token(i).isWord() && !listed && !joint && ++words > NEGATION_REACH) {
                return null;
            }
        }
        return null;
    }

    /** « IRM : ni D-sign ni septal bounce / KTD 19/12 »: what a slash parts from the denials before it is told anew. */
    private boolean listsSpeak(int slash) {
        return page.startingAt(slash + 1) instanceof Hit next && next.has(Term.Examination.class);
    }

    /** « N'a pas de cancer et bénéficie de la sécurité sociale »: the verb of a clause of its own. */
    private boolean tells(int index) {
        return page.isAny(index, WordList.TELLS) && (page.is(index - 1, "et") || page.is(index - 1, ","));
    }

    /** « Pas de : HTAP, tutelle, cancer », « absence de : ». */
    private boolean heads(int colon) {
        int at = page.isAny(colon - 1, WordList.DENIED_NEXT) ? colon - 2 : colon - 1;
        return at >= page.sentenceStart(colon) && page.is(at, Cue.NEGATION);
    }

    /** « VHB (AgHBs) ou VHC »: nothing in the brackets but another name of the test. */
    private boolean explained(int bracket) {
        Hit name = page.endingAt(bracket);
        return name != null && Results.test(name) != null && page.is(name.from() - 1, "(");
    }

    /** The index of the « ne » right before a finding, which begins a denial of its own; else that of the finding. */
    private int ownDenial(Hit hit) {
        int before = hit.from() - 1;
        boolean elided = page.is(before, "'") && page.is(before - 1, "n");
        return elided ? before - 1 : page.is(before, "ne") ? before : hit.from();
    }

    /** « Je ne pense pas qu'il y ait de … »: the denial goes on behind it. */
    private boolean subordinate(int subject) {
        return page.is(subject - 1, "qu") || page.is(subject - 1, "'") && page.is(subject - 2, "qu");
    }

    /** A comma inside a list of denials: « pas d'HTAP, de crise rénale ni de … », « sans atteinte cardiaque, rénale ou … ». */
    private boolean continues(int comma) {
        if (page.isAny(comma + 1, WordList.DENIED_NEXT)) {
            return true;
        }
        for (int i = comma + 1; i < page.size() && page.sentence(i) == page.sentence(comma); i++) {
            if (page.is(i, "ni") || page.is(i, "ou")) {
                return true;
            }
            Hit hit = page.hit(i);
            if (!page.is(i, ",")
                    && !page.is(i, "(")
                    && !page.is(i, ")")
                    && (hit == null || !hit.has(Finding.class))
                    && !page.isAny(i, WordList.AMONG_DENIALS)) {
                return false;
            }
        }
        return false;
    }
}
