package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words above or before a list of drugs that say all of them are taken now. */
final class OngoingHeading {

    private static final Set<String> ENDING = Set.of(";", "puis", "relai", "ensuit");
    private static final int LONGEST = 8;

    private final Page page;
    private final Segment segment;

    OngoingHeading(Page page, Segment segment) {
        this.page = page;
        this.segment = segment;
    }

    /** « Traitement actuel : A, B », « sous A et B »: words before a list of drugs that hold for all of them. */
    @Nullable
    Hit find() {
        boolean ended = false;
        boolean stopped = false;
        int brackets = 0;
        for (int i = segment.hit().from() - 1; i >= page.sentenceStart(segment.from()); i--) {
            Hit hit = page.hit(i);
            brackets += page.is(i, ")") ? 1 : page.is(i, "(") ? -1 : 0;
            boolean aside = brackets > 0; // « A 20 mg (initialement 60 mg), B »
            stopped |= hit != null && hit.is(Cue.STOPPED) && !aside;
            if (hit != null && hit.is(Cue.EARLIER) && !aside || stopped && page.is(i, ";")) {
                return null; // « en cours : A ; antérieurement B », « en cours : A ; arrêtés : B »
            }
            if (i >= segment.from()) {
                continue;
            }
            ended |= hit != null
                    && (hit.is(Cue.STOPPED) || hit.is(Cue.FAILURE) || hit.is(Cue.TOXICITY) || hit.is(Cue.DESPITE));
            ended |= page.isAny(i, ENDING);
            if (hit != null && hit.is(Cue.ONGOING) && (!ended || page.is(hit.to(), ":"))) {
                return hit; // « en cours : A, échec ; B »
            }
        }
        return headingLine();
    }

    /** « Traitement actuel : » in a line of its own, above the list of drugs, to the next blank line. */
    private @Nullable Hit headingLine() {
        int end = page.lineStart(segment.hit().from()) - 1;
        while (end > 0 && !page.blankAfter(end)) {
            int start = page.lineStart(end - 1);
            boolean drugs = false;
            Hit ongoing = null;
            for (int i = start; i < end; i++) {
                Hit hit = page.startingAt(i);
                drugs |= hit != null && (hit.has(Term.DrugName.class) || hit.is(Cue.OTHER_TREATMENT));
                ongoing = hit != null && hit.is(Cue.ONGOING) ? hit : ongoing;
            }
            if (!drugs) {
                return ongoing != null && end - start <= LONGEST ? ongoing : null;
            }
            end = start - 1;
        }
        return null;
    }
}
