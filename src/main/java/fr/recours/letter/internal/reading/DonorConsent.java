package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.matching.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads whether donors agree where it is told of several at once or in a sentence of its own: « Elle est d'accord. » */
final class DonorConsent {

    private static final String WILLING = "willing";
    private static final Set<String> HE = Set.of("il", "celui", "dernier");
    private static final Set<String> SHE = Set.of("elle", "celle", "derniere", "dernier");
    private static final Set<String> THEY = Set.of("sont", "seraient", "seront", "ont", "tous");
    private static final Set<String> DEGREES = Set.of(
            "encor", "tout", "a", "fait", "tres", "tre", "vraiment", "totalement", "trop", "franchement", "forcement");
    private static final int OPENING = 2;

    private final Page page;

    DonorConsent(Page page) {
        this.page = page;
    }

    List<DonorRead> told(List<DonorRead> read) {
        List<DonorRead> donors = new ArrayList<>(read);
        for (int i = 0; i < donors.size(); i++) {
            DonorRead donor = donors.get(i);
            if (!donor.tells(WILLING) && i + 1 < donors.size()) {
                donors.set(i, together(donor));
            }
            if (!donors.get(i).tells(WILLING) && i + 1 == donors.size()) {
                donors.set(i, afterwards(donors.get(i), donors.size() == 1));
            }
        }
        return donors;
    }

    /** « Le frère et la fille sont volontaires »: a plural holds for those named before it in the sentence. */
    private DonorRead together(DonorRead donor) {
        int end = page.sentenceEnd(donor.relation().from());
        for (int i = donor.relation().to(); i < end; i++) {
            Hit word = page.startingAt(i);
            if (word != null && word.is(Cue.WILLING) && plural(word)) {
                return donor.with(WILLING, Value.yes(), page.quote(word.from(), word.to()));
            }
        }
        return donor;
    }

    /** Index of the first of the words that say how far or how long: « pas [tout à fait] d'accord », « pas [encore] ». */
    int degree(int index) {
        int first = index;
        while (page.isAny(first - 1, DEGREES)) {
            first--;
        }
        return first;
    }

    /** « Pas encore interrogé », « pas tout à fait d'accord »: no donor as yet. */
    boolean open(int index) {
        int first = degree(index);
        boolean reserved = page.is(index, Cue.WILLING) && first < index && page.isAny(first - 1, WordList.NOT);
        return reserved || page.is(index, Cue.UNASKED);
    }

    /** Of the donor's own words, or of several at once: « frère et sœur : pas encore contactés ». */
    boolean unasked(Hit relation, int to) {
        return IntStream.range(relation.to(), page.sentenceEnd(relation.from()))
                .takeWhile(i -> !page.is(i, ";"))
                .anyMatch(i -> i < to
                        ? open(i)
                        : page.startingAt(i) instanceof Hit word
                                && word.is(Cue.UNASKED)
                                && page.token(word.to() - 1).raw().endsWith("s"));
    }

    private boolean plural(Hit word) {
        String last = page.token(word.to() - 1).raw();
        String first = page.token(word.from()).raw();
        boolean verb = first.endsWith("ent") && !first.equals("consent"); // « disent oui »
        return verb || last.endsWith("s") || last.endsWith("S") || page.isAny(word.from() - 1, THEY);
    }

    /** The sentence after the donor's that goes on about it, or, of an only donor, one that speaks of « le donneur ». */
    private DonorRead afterwards(DonorRead donor, boolean only) {
        int start = page.sentenceEnd(donor.relation().from());
        boolean next = true;
        while (start < page.size()) {
            int end = page.sentenceEnd(start);
            boolean spoken = next && pronoun(donor, start, end) || only && names(start, end);
            if (spoken && !aboutOthers(start, end)) {
                for (int i = start; i < end; i++) {
                    Hit word = page.startingAt(i);
                    if (word != null && (word.is(Cue.WILLING) || word.is(Cue.UNWILLING))) {
                        boolean yes = word.is(Cue.WILLING) && !page.is(i - 1, Cue.NEGATION);
                        return donor.with(WILLING, yes ? Value.yes() : Value.no(), page.quote(word.from(), word.to()));
                    }
                }
            }
            next = next && end - start == 1; // an empty line
            start = end;
        }
        return donor;
    }

    private boolean pronoun(DonorRead donor, int start, int end) {
        boolean female = donor.donor().value("sex").equals(Optional.of(new Value.Code("F")));
        for (int i = start; i < Math.min(end, start + OPENING); i++) {
            if (page.isAny(i, female ? SHE : HE)) {
                return true;
            }
        }
        return false;
    }

    private boolean names(int start, int end) {
        for (int i = start; i < end; i++) {
            if (page.is(i, "donneur") || page.is(i, "donneu")) {
                return true;
            }
        }
        return false;
    }

    /** A sentence that names the patient, another relative or a doubt tells nothing sure of the donor. */
    private boolean aboutOthers(int start, int end) {
        for (int i = start; i < end; i++) {
            Hit hit = page.startingAt(i);
            boolean other = hit != null
                    && (hit.has(Term.Relation.class)
                            || hit.is(Cue.UNCERTAIN)
                            || hit.is(Cue.PLANNED)
                            || hit.is(Cue.SEEKING));
            if (other || page.is(i, "patient") || page.is(i, "autogreff")) {
                return true;
            }
        }
        return false;
    }
}
