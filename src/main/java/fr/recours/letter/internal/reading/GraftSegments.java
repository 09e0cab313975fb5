package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the drugs an autologous transplantation was made with: « autogreffe mars 2019 (mobilisation + conditionnement Endoxan) : … ». */
final class GraftSegments {

    private static final Set<String> FOR_GRAFT = Set.of("conditionnement", "mobilisation");
    private static final int REACH = 8;

    private final Page page;
    private final List<DateMention> dates;

    GraftSegments(Page page, List<DateMention> dates) {
        this.page = page;
        this.dates = dates;
    }

    /** The bracket a drug of the transplantation is named in, which ends what is told of the drug; none when it is no such drug. */
    @Nullable
    Segment bracket(Segment segment) {
        Hit drug = segment.hit();
        int open = drug.from();
        while (open > page.sentenceStart(drug.from()) && !page.is(open, "(") && !page.is(open, ")")) {
            open--;
        }
        int close = drug.to();
        while (close < segment.to() && !page.is(close, ")")) {
            close++;
        }
        boolean bracketed = page.is(open, "(") && page.is(close, ")");
        boolean forGraft = false;
        for (int i = drug.from() - 1; i > open; i--) {
            forGraft |= page.isAny(i, FOR_GRAFT);
        }
        return bracketed && forGraft && grafted(open) ? new Segment(drug, open, close, segment.listed()) : null;
    }

    /** The day of the transplantation, right before the bracket. */
    @Nullable
    DateMention day(Segment bracket) {
        return dates.stream()
                .filter(date -> date.to() == bracket.from())
                .findFirst()
                .orElse(null);
    }

    private boolean grafted(int open) {
        for (int i = open - 1; i >= Math.max(page.sentenceStart(open), open - REACH); i--) {
            if (page.is(i, Cue.AUTOGRAFT)) {
                return true;
            }
        }
        return false;
    }
}
