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
    private static final Set<String> OUR = Set.of("notr", "votr", "la", "le", "du");
    private static final Set<String> OWN = Set.of("la", "sa", "son", "cett", "ce");
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
                && (hit.has(Term.Measure.class) || hit.has(Term.DrugName.class) || DonorTitle.isDisease(hit));
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

    /**
     * A letter headed by a donor's word: all it tells is told of the donor, but for « notre patiente Mme R. (SSc, 51 ans) ».
     */
    boolean consultation() {
        int end = new DonorTitle(page).end();
        boolean named = page.hits.stream().anyMatch(hit -> hit.has(Term.Relation.class));
        if (end == 0 || !named) {
            return false;
        }
        donor.set(0, page.size());
        IntStream.range(end, page.size())
                .filter(i -> page.isBreak(i - 1) && page.is(i, "receveur"))
                .forEach(i -> donor.clear(i, page.sentenceEnd(i)));
        IntStream.range(end, page.size()).filter(this::patient).forEach(i -> donor.clear(i, patientEnd(i)));
        return true;
    }

    private boolean patient(int index) {
        return page.is(index, "patient") && page.isAny(index - 1, OUR);
    }

    /** Behind the name and the brackets that tell of the patient, else at the next comma. */
    private int patientEnd(int patient) {
        int last = page.sentenceEnd(patient);
        int open = IntStream.range(patient, last)
                .filter(i -> page.is(i, "("))
                .findFirst()
                .orElse(last);
        int close = IntStream.range(open, last)
                .filter(i -> page.is(i, ")"))
                .findFirst()
                .orElse(last);
        int comma = IntStream.range(patient, last)
                .filter(i -> page.is(i, ","))
                .findFirst()
                .orElse(last);
        return comma < open ? comma : close;
    }

    /** « Sérologies du frère : VIH négatif »: results of a relative who was told to be a donor before. */
    void tested(Hit hit) {
        int article = hit.from() - 1;
        boolean of = page.is(article, "du") || page.isAny(article, OWN) && page.is(article - 1, "de");
        int named = page.is(article, "du") ? article - 1 : article - 2;
        boolean heads = of && page.is(hit.to(), ":") && named == page.sentenceStart(hit.from());
        if (heads && page.hits.stream().anyMatch(other -> donor.get(other.from()) && alike(other, hit))) {
            donor.set(hit.from(), page.sentenceEnd(hit.from()));
        }
    }

    private static boolean alike(Hit one, Hit other) {
        return one.term(Term.Relation.class).isPresent()
                && one.term(Term.Relation.class).equals(other.term(Term.Relation.class));
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
