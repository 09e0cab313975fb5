package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse.Route;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells whether a treatment told with nothing but its daily dose is taken now. */
final class KeptTreatment {

    /** « A reçu », « a eu », « essayés ». */
    private static final Set<String> GIVEN = Set.of(
            "recu",
            "eu",
            "essay",
            "tent",
            "prenait",
            "recevait",
            "lign",
            "ligne",
            "successif",
            "successiv",
            "successivement");

    /** Between a heading and its colon. */
    private static final int HEADING = 3;

    private static final String BACKGROUND = "hydroxychloroquine";

    /** Higher doses, told as prednisone, are those of an attack, which last some weeks. */
    private static final BigDecimal MOST_KEPT = BigDecimal.valueOf(20);

    private final Page page;
    private final Segment segment;
    private final Drug drug;
    private final CourseDraft draft;

    KeptTreatment(Page page, Segment segment, Drug drug, CourseDraft draft) {
        this.page = page;
        this.segment = segment;
        this.drug = drug;
        this.draft = draft;
    }

    /**
     * « HCQ 400 »: the treatment every lupus keeps, or a steroid that ends the list, with its daily dose and no day or word of the past
     * beside or above it; of any other drug a dose alone does not say that it is taken now.
     */
    boolean told() {
        int block = segment.hit().from();
        while (block > 0 && !page.blankAfter(block - 1)) {
            block--;
        }
        return draft.has("dose_mg_day")
                && (draft.drug.equals(BACKGROUND) || keptSteroid())
                && draft.outcomes().isEmpty()
                && Stream.of("start", "end", "months", "duration_days").noneMatch(draft::has)
                && !page.is(segment.to(), "puis")
                && IntStream.range(page.sentenceStart(segment.hit().from()), segment.to())
                        .noneMatch(this::past)
                && !ofThen()
                && IntStream.range(block, segment.hit().from()).noneMatch(this::pastHeading);
    }

    /** « Lignes successives : », « traitements reçus : ». */
    private boolean pastHeading(int colon) {
        return page.is(colon, ":")
                && IntStream.range(Math.max(page.sentenceStart(colon), colon - HEADING), colon)
                        .anyMatch(this::past);
    }

    /** « De 2015 à 2018 elle prenait »: a day that opens the sentence, before the first drug, holds for all of them. */
    private boolean ofThen() {
        int start = page.sentenceStart(segment.hit().from());
        int first = IntStream.range(start, segment.hit().from())
                .filter(i -> page.startingAt(i) instanceof Hit other && other.has(Term.DrugName.class))
                .findFirst()
                .orElse(segment.hit().from());
        return dated(start, first) && IntStream.range(start, first).noneMatch(i -> page.is(i, Cue.SINCE));
    }

    private boolean dated(int from, int to) {
        return IntStream.range(from, to)
                .anyMatch(i -> page.isNumber(i) && page.token(i).form().matches("(19|20)\\d\\d")
                        || page.startingAt(i) instanceof Hit month && month.has(Term.Month.class));
    }

    /** « TTT : EDX 6 bolus, échec. Cortancyl 7,5 mg/j. »: what ends a list, in the dose of a treatment that is kept. */
    private boolean keptSteroid() {
        int name = segment.hit().from();
        int end = page.sentenceEnd(name);
        boolean last = segment.to() >= end - 1 && (!page.has(end) || page.isBreak(end) || page.isBreak(end - 1));
        boolean listed = IntStream.range(page.lineStart(name), name)
                .anyMatch(i -> page.startingAt(i) instanceof Hit other && other.has(Term.DrugName.class));
        BigDecimal factor = drug.prednisoneFactor();
        return last
                && listed
                && !dated(segment.from(), segment.to())
                && !segment.name().vague()
                && factor != null
                && draft.part("route") == Route.PO
                && draft.part("dose_mg_day") instanceof BigDecimal dose
                && dose.multiply(factor).compareTo(MOST_KEPT) <= 0;
    }

    private boolean past(int index) {
        return page.isAny(index, GIVEN)
                || page.hit(index) instanceof Hit hit
                        && (hit.is(Cue.EARLIER)
                                || hit.is(Cue.STOPPED)
                                || hit.is(Cue.HISTORY)
                                || hit.is(Cue.FAILURE)
                                || hit.is(Cue.PLANNED)
                                || hit.is(Cue.INTENDED)
                                || hit.is(Cue.CONDITION)
                                || hit.is(Cue.ALLERGY));
    }
}
