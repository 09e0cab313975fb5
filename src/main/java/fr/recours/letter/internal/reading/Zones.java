package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which parts of a letter speak of a donor, of the family, or of what is only planned. */
final class Zones {

    private static final Set<String> CLOSE = Set.of(".", ",", ";", ")");
    private static final Set<String> OTHERS = Set.of("patient", "patiente", "madam", "monsieur", "mme", "mr");

    private final Page page;
    private final BitSet donor = new BitSet();
    private final BitSet family = new BitSet();
    private final BitSet planned = new BitSet();
    private final BitSet plannedTreatment = new BitSet();
    private final BitSet hearsay = new BitSet();
    private final BitSet supposed = new BitSet();

    Zones(Page page) {
        this.page = page;
        page.hits.forEach(this::donors);
        page.hits.forEach(this::consents);
        page.hits.forEach(this::families);
        page.hits.forEach(this::plans);
        page.hits.forEach(this::hearsays);
        page.hits.forEach(this::suppositions);
    }

    boolean donor(int index) {
        return donor.get(index);
    }

    boolean family(int index) {
        return family.get(index);
    }

    /** After a word of wish or plan, in the same clause. */
    boolean planned(int index) {
        return planned.get(index);
    }

    /** After a word of wish or plan, to the end of the sentence: a list of drugs is planned as a whole. */
    boolean plannedTreatment(int index) {
        return plannedTreatment.get(index);
    }

    /** After a word of hearsay, in the same clause: « aurait reçu ». */
    boolean hearsay(int index) {
        return hearsay.get(index);
    }

    /** After a word of condition, to the comma, or of a rule: « si la DLCO passe à 35 % », « le protocole demande … ». */
    boolean supposed(int index) {
        return supposed.get(index);
    }

    /** Someone or something else than the patient today. */
    boolean elsewhere(int index) {
        return donor.get(index) || family.get(index);
    }

    private void donors(Hit hit) {
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
    private void consents(Hit hit) {
        int next = hit.to();
        boolean whole = !page.has(next) || page.isBreak(next) || page.isAny(next, CLOSE);
        if (!hit.is(Cue.WILLING) && !hit.is(Cue.UNWILLING) || !whole) {
            return;
        }
        int start = page.sentenceStart(hit.from());
        while (start < hit.from() && !page.token(start).isWord()) {
            start++; // « - Sa mère, 54 ans, accepte. »
        }
        Hit relation = relative(start) != null ? relative(start) : relative(start + 1);
        boolean others = IntStream.range(start, page.sentenceEnd(start)).anyMatch(i -> page.isAny(i, OTHERS));
        if (relation != null && relation.to() <= hit.from() && !relation.is(Cue.PARTNER) && !others) {
            donor.set(relation.from(), page.sentenceEnd(start));
        }
    }

    private @Nullable Hit relative(int index) {
        Hit hit = page.startingAt(index);
        return hit != null && hit.has(Term.Relation.class) ? hit : null;
    }

    private void families(Hit hit) {
        boolean own = page.isAny(hit.from() - 1, Set.of("sa", "son", "ses", "leur"));
        boolean some = page.isAny(hit.from() - 1, Set.of("un", "une", "deux", "trois"))
                && !hit.is(Cue.FEMALE)
                && !hit.is(Cue.MALE); // « une femme de 54 ans »
        boolean relative = hit.has(Term.Relation.class) && (own || some);
        if (!hit.is(Cue.FAMILY) && !hit.is(Cue.PARTNER) && !relative || donor.get(hit.from())) {
            return;
        }
        int first = page.sentenceStart(hit.from());
        int start = hit.from();
        boolean company = page.isAny(hit.from() - 1, WordList.COMPANY) || page.isAny(hit.from() - 2, WordList.COMPANY);
        while (hit.is(Cue.FAMILY)
                && !company
                && start > first
                && !page.is(start - 1, ",")
                && !page.is(start - 1, "(")
                && !page.is(start - 1, ";")) {
            start--;
        }
        family.set(start, hit.is(Cue.PARTNER) && !hit.is(Cue.FAMILY) ? asideEnd(hit.from()) : clauseEnd(hit.from()));
    }

    private void plans(Hit hit) {
        if (hit.is(Cue.PLANNED)) {
            int end = turn(hit.from(), clauseEnd(hit.from()));
            plannedTreatment.set(hit.from(), end);
            int comma = hit.from();
            while (comma < end && !page.is(comma, ",")) {
                comma++;
            }
            planned.set(hit.from(), comma);
        }
    }

    private void suppositions(Hit hit) {
        if (hit.is(Cue.RULE)) {
            supposed.set(hit.from(), page.sentenceEnd(hit.from()));
        } else if (hit.is(Cue.CONDITION)) {
            supposed.set(hit.from(), asideEnd(hit.from()));
        }
    }

    private void hearsays(Hit hit) {
        if (hit.is(Cue.HEARSAY)) {
            int end = hit.from();
            while (end < clauseEnd(hit.from())
                    && !page.is(end, "mais")
                    && !((page.is(end, "elle") || page.is(end, "il")) && page.is(end + 1, "a"))) {
                end++;
            }
            hearsay.set(hit.from(), end);
        }
    }

    /** Words about a partner or a condition end with a comma or a bracket. */
    private int asideEnd(int index) {
        int end = index;
        while (end < clauseEnd(index) && !page.is(end, ",") && !page.is(end, ")")) {
            end++;
        }
        return end;
    }

    /** Where a sentence turns from what is asked to the patient it is asked for. */
    private int turn(int from, int to) {
        for (int i = from; i < to; i++) {
            if (page.is(i, Cue.WHO)) {
                return i;
            }
        }
        return to;
    }

    private int clauseEnd(int index) {
        int last = page.sentenceEnd(index);
        int end = index;
        while (end < last && !page.is(end, ";")) {
            end++;
        }
        return end;
    }
}
