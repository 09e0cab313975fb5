package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.TreatmentCourse.Route;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads that a course goes on: « en cours », « depuis mars », « ce jour », or a heading that says so of a list. */
final class OngoingReader {

    private static final Set<String> LASTING = Set.of(
            "pris",
            "fond",
            "continu",
            "plac",
            "cour",
            "poursuivi",
            "actuellement",
            "maintenu",
            "jour",
            "toujour",
            "tjs",
            "maintenant",
            "hui",
            "poursuit");

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

    private static final Set<String> CLOSE = Set.of(",", ";", ".", ")", "et", "+");

    private final Page page;
    private final Segment segment;
    private final CourseDraft draft;
    private final Drug drug;

    OngoingReader(Page page, Segment segment, Drug drug, CourseDraft draft) {
        this.page = page;
        this.drug = drug;
        this.segment = segment;
        this.draft = draft;
    }

    /** @param stopped whether a word tells of an end */
    void read(boolean stopped) {
        boolean settled = !draft.outcomes().isEmpty();
        for (int i = segment.from(); i < segment.to(); i++) {
            Hit hit = page.startingAt(i);
            if (hit == null || !hit.is(Cue.ONGOING) || page.is(i - 1, "non") || page.is(i - 1, "pas")) {
                continue;
            }
            boolean lasting = LASTING.contains(page.token(hit.to() - 1).form());
            boolean now = i < segment.hit().from() ? !draft.has("end") : lasting || hit.is(Cue.NOW);
            if (now && !stopped && !draft.has("end") && (lasting || !settled)) {
                add(hit);
            }
        }
        for (int i = segment.hit().to();
                i < segment.to() && !stopped && draft.outcomes().isEmpty();
                i++) {
            boolean dosed = page.isUnit(i - 1) || page.endingAt(i) instanceof Hit unit && unit.has(Term.UnitName.class);
            if (page.startingAt(i) instanceof Hit hit
                    && hit.is(Cue.NOW)
                    && dosed
                    && closes(hit.to())
                    && !draft.has("end")) {
                add(hit); // « Cortancyl 15 mg/j ce jour »
            }
        }
        if (!stopped && draft.outcomes().isEmpty() && !draft.has("end")) {
            Stream.of(segment.hit().from(), segment.hit().to())
                    .map(page::startingAt)
                    .filter(beside -> beside != null && beside.is(Cue.NOW) && page.isNumber(beside.to()))
                    .findFirst()
                    .ifPresent(this::add); // « Pred actuelle 12 mg/j », « … => échec. Ce jour 10 mg/j »
        }
        Hit heading = new OngoingHeading(page, segment, draft).find();
        if (heading != null && draft.outcomes().isEmpty() && !stopped && !draft.has("end")) {
            add(heading);
        }
        if (!stopped && background()) {
            add(segment.hit());
        }
        for (int i = segment.hit().to(); i < segment.to() && !stopped && !draft.has("start"); i++) {
            Hit hit = page.startingAt(i);
            boolean open = draft.outcomes().isEmpty() && !draft.has("end");
            if (hit != null && hit.is(Cue.SINCE) && open && !(segment.name().vague() && ofOthers(hit))) {
                add(hit); // « depuis plus d'un an »
            }
        }
        boolean begun =
                draft.outcomes().isEmpty() && !stopped && draft.has("start") && !draft.has("end") && draft.since();
        if (begun) {
            draft.outcome(Outcome.ONGOING, draft.quotations("start").getFirst());
        }
    }

    /**
     * « HCQ 400 »: the treatment every lupus keeps, or a steroid that ends the list, with its daily dose and no day or word of the past
     * beside or above it; of any other drug a dose alone does not say that it is taken now.
     */
    private boolean background() {
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

    /** « Corticoïdes […] (posologie inchangée depuis le 20/10) »: of the doses of all, where no drug of its own is named. */
    private boolean ofOthers(Hit since) {
        return closes(since.to()) || page.endingAt(since.from()) instanceof Hit stable && stable.has(Term.Dated.class);
    }

    private boolean closes(int index) {
        return !page.has(index) || page.isBreak(index) || page.isAny(index, CLOSE);
    }

    private void add(Hit hit) {
        draft.outcome(Outcome.ONGOING, page.quote(hit.from(), hit.to()));
    }
}
