package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse.Outcome;
import java.util.Set;
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
        if (!stopped && new KeptTreatment(page, segment, drug, draft).told()) {
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
