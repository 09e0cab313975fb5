package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells the drugs that are named as the cause of a harm, whose date is not that of a course: « cystopathie séquellaire du … ». */
final class BlamedDrugs {

    private static final Set<String> ARTICLES =
            Set.of("de", "d", "'", "du", "la", "l", "le", "des", "a", "au", "aux", "par");
    private static final Set<String> TO = Set.of("a", "au", "aux");

    private final Page page;

    BlamedDrugs(Page page) {
        this.page = page;
    }

    /** Nothing tells that, or how, it was taken: « leucopénie secondaire à l'azathioprine (150 mg/j) » is a course. */
    boolean has(Segment segment, CourseDraft draft) {
        boolean given = draft.has("n_doses")
                || draft.has("dose_mg_day")
                || draft.has("dose_mg_week")
                || draft.has("months")
                || draft.has("end") && !draft.quotations("end").equals(draft.quotations("start"))
                || IntStream.range(segment.hit().to(), segment.to())
                        .anyMatch(i -> page.is(i, Cue.STOPPED)
                                || page.isAny(i, WordList.TAKEN_UP)
                                || page.token(i).form().startsWith("reintroduc"));
        return !given && blamed(segment.hit().from() - 1);
    }

    private boolean blamed(int before) {
        int cause = before;
        while (page.isAny(cause, ARTICLES)) {
            cause--;
        }
        boolean to = IntStream.rangeClosed(cause + 1, before).anyMatch(i -> page.isAny(i, TO));
        boolean toxic = toxicity(cause) || page.hit(cause) == null && toxicity(cause - 1);
        return cause < before && (page.isAny(cause, WordList.BLAMED) || toxic && !to || page.is(cause, Cue.HARM) && to);
    }

    /** « Toxicité de l'azathioprine », but not « intolérance à l'azathioprine », which tells that it was tried. */
    private boolean toxicity(int index) {
        int first = page.hit(index) instanceof Hit told ? told.from() : index; // « toxicité hépatique »
        return page.has(first) && page.token(first).form().startsWith("toxicit");
    }
}
