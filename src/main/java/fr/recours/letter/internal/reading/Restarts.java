package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Parts the second course of a drug from the first: « 10 mg/j d'avril 2022 à mars 2024 ; repris à 6 mg/j le 02/05/2025 ». */
final class Restarts {

    private static final int REACH = 2;

    private final Page page;

    Restarts(Page page) {
        this.page = page;
    }

    /** The same segments, each cut where its drug was taken up again. */
    List<Segment> part(List<Segment> segments) {
        List<Segment> parted = new ArrayList<>();
        for (Segment segment : segments) {
            int again = IntStream.range(segment.hit().to(), segment.to())
                    .filter(this::again)
                    .findFirst()
                    .orElse(segment.to());
            if (again == segment.to()) {
                parted.add(segment);
                continue;
            }
            Hit drug = segment.hit();
            Hit second = new Hit(again, again + 1, again, List.of(segment.name()));
            parted.add(new Segment(drug, segment.from(), again, segment.listed()));
            parted.add(new Segment(second, again, segment.to(), false));
        }
        return parted;
    }

    /** A word of taking up with the dose or the day it was taken up at behind it: not « reprise de la maladie ». */
    private boolean again(int index) {
        if (!page.isAny(index, WordList.TAKEN_UP) || page.is(index - 1, Cue.NEGATION) || page.is(index - 1, "non")) {
            return false;
        }
        int next = index + 1;
        while (next <= index + REACH
                && (page.is(next, Cue.LINK) || page.is(next, Cue.SINCE) || page.isAny(next, WordList.AT_DAY))) {
            next++;
        }
        Hit hit = page.startingAt(next);
        return page.isNumber(next) || hit != null && hit.has(Term.Month.class) && next > index + 1;
    }
}
