package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the drugs a letter denies: « jamais de rituximab », « Endoxan : 0 ». */
final class DrugDenials {

    private static final int SINCE_REACH = 3;

    private static final Set<String> CLOSE = Set.of(",", ";", ".");
    private static final Set<String> ENDS = Set.of(",", ";", ".", "(", ")", "-", "/");
    private static final Set<String> ZERO = Set.of("0", "non", "aucun", "neant");

    private final Page page;
    private final NothingSigns nothing;

    DrugDenials(Page page) {
        this.page = page;
        this.nothing = new NothingSigns(page);
    }

    /** Whether a drug is denied: « jamais de rituximab », « n'a pas reçu d'Imurel », « Endoxan : 0 ». */
    boolean negated(Hit drug) {
        return zero(drug) || start(drug) < drug.from() && !failed(drug) || headed(drug);
    }

    /** « Ni le MTX ni l'Imurel n'ont marché »: what is denied is what they did. */
    private boolean failed(Hit drug) {
        return page.is(start(drug), "ni")
                && IntStream.range(drug.to(), page.sentenceEnd(drug.from()))
                        .takeWhile(i -> !page.is(i, ";"))
                        .anyMatch(i -> page.is(i, Cue.FAILURE) && page.is(i, "n"));
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
            boolean non = page.is(i, "non") && page.is(i + 1, Cue.ALLERGY); // « non allergique à la Xylocaïne »
            if (non || page.is(i, Cue.NEGATION) || nothing.denies(i)) {
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
        boolean no = !marked && page.is(at, "non") && (page.isBreak(at + 1) || page.is(at + 1, ".")); // « Ig IV non. »
        boolean said = (marked || bare || no) && page.isAny(at, ZERO) || page.is(at, "jamai") || marked && still;
        boolean never =
                page.is(at, "jamai") && (page.isAny(at + 1, WordList.GIVEN) || page.isAny(at + 1, WordList.DONE));
        int next = still || never ? at + 2 : at + 1; // « CYC jamais donné »
        boolean given = still && (page.isAny(next, WordList.GIVEN) || page.is(next, Cue.PLANNED));
        boolean none = bare && !page.is(at + 1, "-"); // « cortisone 0 », but not « 0 - 0 - 5 mg »
        return said && (none || given || !page.has(next) || page.isBreak(next) || page.isAny(next, ENDS));
    }
}
