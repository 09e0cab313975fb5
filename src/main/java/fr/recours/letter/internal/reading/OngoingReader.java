package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.TreatmentCourse.Outcome;
import java.util.Set;

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
            "poursuit");

    private static final Set<String> CLOSE = Set.of(",", ";", ".", ")", "et", "+");

    private final Page page;
    private final Segment segment;
    private final CourseDraft draft;

    OngoingReader(Page page, Segment segment, CourseDraft draft) {
        this.page = page;
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
        Hit heading = new OngoingHeading(page, segment, draft).find();
        if (heading != null && draft.outcomes().isEmpty() && !stopped && !draft.has("end")) {
            add(heading);
        }
        for (int i = segment.hit().to(); i < segment.to() && !stopped && !draft.has("start"); i++) {
            Hit hit = page.startingAt(i);
            if (hit != null && hit.is(Cue.SINCE) && draft.outcomes().isEmpty() && !draft.has("end")) {
                add(hit); // « depuis plus d'un an »
            }
        }
        boolean since =
                draft.outcomes().isEmpty() && !stopped && draft.has("start") && !draft.has("end") && draft.since();
        if (since) {
            draft.outcome(Outcome.ONGOING, draft.quotations("start").getFirst());
        }
    }

    private boolean closes(int index) {
        return !page.has(index) || page.isBreak(index) || page.isAny(index, CLOSE);
    }

    private void add(Hit hit) {
        draft.outcome(Outcome.ONGOING, page.quote(hit.from(), hit.to()));
    }
}
