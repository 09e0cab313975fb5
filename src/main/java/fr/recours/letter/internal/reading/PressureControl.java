package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads whether a blood pressure told in figures is under control: « TA 165/102 malgré 4 médicaments, non contrôlée ». */
final class PressureControl {

    private static final Set<String> NAMES = Set.of("pa", "ta", "tension", "hta");
    private static final Set<String> CONTROLLED = Set.of("control", "equilibr");
    private static final int NAME_REACH = 4;
    private static final int REACH = 10;

    private final Page page;
    private final Zones zones;

    PressureControl(Page page, Zones zones) {
        this.page = page;
        this.zones = zones;
    }

    List<Candidate> read() {
        List<Candidate> read = new ArrayList<>();
        for (int i = 1; i < page.size(); i++) {
            boolean figures = page.isNumber(i) && page.is(i + 1, "/") && page.isNumber(i + 2);
            int name = figures && !zones.elsewhere(i) && !zones.supposed(i) ? name(i) : -1;
            if (name >= 0) {
                judged(name, i + 3, read);
            }
        }
        return read;
    }

    private int name(int figures) {
        for (int i = figures - 1; i >= Math.max(page.sentenceStart(figures), figures - NAME_REACH); i--) {
            if (page.isAny(i, NAMES)) {
                return i;
            }
        }
        return -1;
    }

    private void judged(int name, int from, List<Candidate> read) {
        int end = Math.min(page.sentenceEnd(name), from + REACH);
        for (int i = from; i < end && !page.is(i, ";"); i++) {
            Hit hit = page.startingAt(i);
            boolean other = hit != null
                    && (hit.has(Term.Measure.class) || hit.has(Term.Finding.class) && !page.isAny(i, NAMES));
            if (other) {
                return;
            }
            boolean word = page.isAny(i, CONTROLLED) || hit != null && hit.is(Cue.OUT_OF_CONTROL);
            if (word) {
                boolean not = hit != null && hit.is(Cue.OUT_OF_CONTROL)
                        || page.is(i - 1, "non")
                        || page.is(i - 1, "mal")
                        || page.is(i - 1, Cue.NEGATION);
                int to = hit == null ? i + 1 : hit.to();
                read.add(Candidate.of("hypertension_uncontrolled", new Value.Flag(not), page.quote(name, to)));
                return;
            }
        }
    }
}
