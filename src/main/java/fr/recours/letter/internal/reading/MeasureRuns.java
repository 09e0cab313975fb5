package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds measures that are named together: « CVF/CPT/DLCO 72/75/49 ». */
final class MeasureRuns {

    private static final Set<String> BETWEEN_NAMES = Set.of("/", ",", "et", "-", "+", "&");

    private final Page page;

    MeasureRuns(Page page) {
        this.page = page;
    }

    /** Measures named one after the other with nothing but signs between: « CVF/CPT/DLCO ». */
    List<Hit> from(int first) {
        List<Hit> run = new ArrayList<>();
        Hit last = null;
        for (int i = first; i < page.hits.size(); i++) {
            Hit hit = page.hits.get(i);
            if (hit.is(Cue.LINK)
                    && last != null
                    && hit.to() - hit.from() == 1
                    && page.isAny(hit.from(), BETWEEN_NAMES)) {
                continue;
            }
            boolean next = last == null
                    || hit.from() == last.to() + 1 && page.isAny(last.to(), BETWEEN_NAMES)
                    || hit.from() == last.to();
            if (!hit.has(Measure.class) || !next) {
                break;
            }
            run.add(hit);
            last = hit;
        }
        return run;
    }
}
