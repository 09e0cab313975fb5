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

/** Finds what is denied to the left of a finding or a drug: « pas d'HTAP ni de … », « jamais de rituximab ». */
final class Negations {

    /** A negation reaches no farther than so many words. */
    private static final int NEGATION_REACH = 7;

    private static final int SINCE_REACH = 3;

    private static final Set<String> CLOSE = Set.of(",", ";", ".");
    private static final Set<String> ENDS = Set.of(",", ";", ".", "(", ")", "-", "/");
    private static final Set<String> ZERO = Set.of("0", "non", "aucun", "neant");
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

    /** Whether a drug is denied: « jamais de rituximab », « n'a pas reçu d'Imurel », « Endoxan : 0 ». */
    boolean negated(Hit drug) {
        return zero(drug) || start(drug) < drug.from() || headed(drug);
    }

    /** « Jamais : rituximab, bélimumab ». */
    private boolean headed(Hit drug) {
        int at = drug.from() - 1;
        while (page.is(at, ",")
                || page.is(at, "et")
                || page.hit(at) instanceof Hit other && other.has(Term.DrugName.class)) {
            at--;
        }
        return page.is(at, ":") && page.is(at - 1, Cue.NEGATION);
    }

    /** The index of the word that denies a drug; that of the drug itself when none before it does. */
    int start(Hit drug) {
        for (int i = drug.from() - 1; i >= page.sentenceStart(drug.from()); i--) {
            if (page.is(i, Cue.NEGATION) || nothing.denies(i)) {
                return page.hit(i) instanceof Hit hit ? hit.from() : i;
            }
            boolean between = page.isAny(i, WordList.TO_DRUG)
                    || page.hit(i) instanceof Hit other
                            && (other.is(Cue.ALLERGY) || other.is(Cue.PULSE) || other.has(Term.DrugName.class));
            if (!between) {
                return drug.from();
            }
        }
        return drug.from();
    }

    /**
     * Whether a denied drug was never given: « jamais d'Endoxan », « n'a pas reçu d'Endoxan », « Endoxan : 0 ». « Pas d'Endoxan » alone
     * may tell of today, and « depuis », « autre », « en cours » or « plus » tell that it was given.
     */
    boolean never(Hit drug) {
        boolean told = zero(drug)
                || page.is(drug.to(), "encor") // « pas d'Endoxan encore »
                || page.is(drug.to(), "recu") // « pas d'Endoxan reçu »
                || page.isAny(drug.to(), Set.of("jusqu", "jusque")) && page.isAny(drug.to() + 2, Set.of("ici", "la"));
        told |= page.startingAt(drug.to()) instanceof Hit hit
                && hit.is(Cue.NOW)
                && page.is(hit.from(), "a"); // « pas d'Endoxan à ce jour »
        int from = start(drug);
        told |= page.is(from, "aucun");
        while (page.is(start(drug), "ni") && from > page.sentenceStart(drug.from()) && !page.isAny(from - 1, CLOSE)) {
            from--; // « jamais eu de cortisone ni d'Endoxan »
        }
        for (int i = from; i < drug.from(); i++) {
            told |= page.is(i, "jamai") || page.is(i, "recu") || page.is(i, "eu");
            if (page.is(i, "autr") || page.is(i, "plus")) {
                return false;
            }
        }
        for (int i = drug.to(); i < Math.min(page.sentenceEnd(drug.from()), drug.to() + SINCE_REACH); i++) {
            if (page.is(i, Cue.SINCE) || page.is(i, Cue.ONGOING) && !page.is(i, Cue.NOW)) {
                return false;
            }
            if (page.isAny(i, CLOSE)) {
                break;
            }
        }
        return told;
    }

    /** « Endoxan : 0 », « Endoxan : non », « Endoxan jamais (refus) », « jamais reçu », « Endoxan : pas encore »; but « Endoxan : non toléré ». */
    private boolean zero(Hit drug) {
        int end = page.is(drug.to(), Cue.INTRAVENOUS) ? drug.to() + 1 : drug.to();
        boolean marked = page.is(end, ":") || page.is(end, "=");
        int at = marked ? end + 1 : end;
        boolean still = page.is(at, "pas") && page.is(at + 1, "encor");
        boolean closed = page.isBreak(at + 1) || page.isAny(at + 1, CLOSE) || !page.touchesNext(at);
        boolean bare = !marked && page.is(at, "0") && closed;
        boolean said = (marked || bare) && page.isAny(at, ZERO) || page.is(at, "jamai") || marked && still;
        boolean never =
                page.is(at, "jamai") && (page.isAny(at + 1, WordList.GIVEN) || page.isAny(at + 1, WordList.DONE));
        int next = still || never ? at + 2 : at + 1; // « CYC jamais donné »
        boolean given = still && (page.isAny(next, WordList.GIVEN) || page.is(next, Cue.PLANNED));
        boolean none = bare && !page.is(at + 1, "-"); // « cortisone 0 », but not « 0 - 0 - 5 mg »
        return said && (none || given || !page.has(next) || page.isBreak(next) || page.isAny(next, ENDS));
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
        int words = 0;
        for (int i = hit.from() - 1; i >= first; i--) {
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
