package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Marks which parts of a letter speak of a donor. */
final class DonorPlaces {

    private static final Set<String> CLOSE = Set.of(".", ",", ";", ")");
    private static final Set<String> ALL = Set.of("tous", "tout", "toute", "le", "mai", "mais");
    private static final Set<String> OTHERS = Set.of("patient", "patiente", "madam", "monsieur", "mme", "mr");

    private final Page page;
    private final BitSet donor;
    private final BitSet family;

    /**
     * @param donor takes where a donor is told of
     * @param family takes where a relative is told of who gives nothing
     */
    DonorPlaces(Page page, BitSet donor, BitSet family) {
        this.page = page;
        this.donor = donor;
        this.family = family;
    }

    /** Where a donor is named as such, back to the relatives it may be. */
    void mark(Hit hit) {
        if (!hit.is(Cue.DONOR) || hit.has(Term.Finding.class)) {
            return;
        }
        int start = hit.from();
        for (int i = start - 1; i >= page.sentenceStart(hit.from()) && !otherwise(i); i--) {
            Hit before = page.startingAt(i);
            if (before != null && before.has(Term.Relation.class)) {
                start = i;
            }
        }
        if (page.is(hit.from() - 1, Cue.NEGATION) && start < hit.from()) { // « n'est pas candidat au don »
            family.set(start, page.sentenceEnd(hit.from()));
            return;
        }
        donor.set(start, page.sentenceEnd(hit.from()));
    }

    /** What is told of a relative's own health parts her from the donor named after: « une sœur lupique, et un frère donneur ». */
    private boolean otherwise(int index) {
        Hit hit = page.startingAt(index);
        return hit != null
                && (hit.has(Term.Measure.class)
                        || hit.has(Term.DrugName.class)
                        || hit.term(Term.Finding.class)
                                .filter(finding -> finding.yes().stream()
                                        .anyMatch(claim -> claim.key().equals("disease")))
                                .isPresent());
    }

    /**
     * « Sa sœur, 44 ans, serait d'accord. »: in a letter of these programmes a relative who agrees, to nothing that is named,
     * agrees to give. A spouse may agree to anything, and a patient to a treatment.
     */
    void agreeing(Hit hit) {
        boolean asked = hit.is(Cue.WILLING) || hit.is(Cue.UNWILLING);
        boolean unasked = hit.is(Cue.UNASKED);
        if (!unasked && !(asked && whole(hit.to()))) {
            return;
        }
        int start = page.sentenceStart(hit.from());
        while (start < hit.from() && !page.token(start).isWord()) {
            start++; // « - Sa mère, 54 ans, accepte. »
        }
        Hit first = relative(start) != null ? relative(start) : relative(start + 1);
        Hit relation = first == null ? beside(hit.from()) : first;
        boolean others = IntStream.range(start, page.sentenceEnd(start)).anyMatch(i -> page.isAny(i, OTHERS));
        boolean partner = relation != null && relation.is(Cue.PARTNER) && !unasked;
        if (relation != null && relation.to() <= hit.from() && !partner && !others) {
            donor.set(relation.from(), page.sentenceEnd(start));
        }
    }

    /** Nothing is named that they agree to: « volontaires tous les deux », « d'accord mais allergique ». */
    private boolean whole(int next) {
        return !page.has(next) || page.isBreak(next) || page.isAny(next, CLOSE) || page.isAny(next, ALL);
    }

    /** « 2 frères (50 et 57 ans) volontaires »: a relative with nothing but an age between. */
    private @Nullable Hit beside(int index) {
        for (int i = index - 1; i >= page.sentenceStart(index); i--) {
            Hit hit = page.hit(i);
            if (hit != null && hit.has(Term.Relation.class)) {
                return hit;
            }
            boolean age = page.isNumber(i) || page.is(i, Cue.YEARS) || page.is(i, "et") || page.isAny(i, CLOSE);
            if (!age && !page.is(i, "(")) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Hit relative(int index) {
        Hit hit = page.startingAt(index);
        return hit != null && hit.has(Term.Relation.class) ? hit : null;
    }
}
