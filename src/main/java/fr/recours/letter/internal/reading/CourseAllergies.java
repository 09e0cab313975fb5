package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.matching.Drug;
import fr.recours.matching.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells the drugs that are named as an allergy from those that were given. */
final class CourseAllergies {

    private static final int REACH = 9;

    /** Farther away, « à » must stand before the drug. */
    private static final int NEAR = 5;

    private static final Set<String> ARTICLES = Set.of("la", "l", "le", "'");
    private static final Set<String> TO = Set.of("a", "au", "aux");

    private final Page page;
    private final List<Candidate> read = new ArrayList<>();

    CourseAllergies(Page page) {
        this.page = page;
    }

    /** The allergies met so far. */
    List<Candidate> read() {
        return read;
    }

    /** Whether a drug is named as an allergy, present or denied. */
    boolean has(Segment segment, Drug drug) {
        Hit hit = segment.hit();
        for (int i = hit.from() - 1; i >= segment.from() && hit.from() - i <= REACH; i--) {
            boolean reaction = page.token(i).form().startsWith("hypersensib"); // « aux composants du blinatumomab »
            if (page.hit(i) instanceof Hit cause && (cause.is(Cue.ALLERGY) || reaction) && (near(hit, i) || to(hit))) {
                boolean denied = new DrugDenials(page).negated(hit);
                if (!denied && cause.is(Cue.ALLERGY)) {
                    read.add(Candidate.of(
                            "drug_allergies",
                            new Value.Codes(List.of(drug.name())),
                            page.quote(cause.from(), hit.to())));
                }
                return true;
            }
            if (page.is(i, ",") || page.is(i, ";")) {
                return false;
            }
        }
        return false;
    }

    private static boolean near(Hit drug, int index) {
        return drug.from() - index <= NEAR;
    }

    private boolean to(Hit drug) {
        int at = drug.from() - 1;
        while (page.isAny(at, ARTICLES)) {
            at--;
        }
        return page.isAny(at, TO);
    }
}
