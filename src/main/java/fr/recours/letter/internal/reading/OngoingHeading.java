package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the words above or before a list of drugs that say all of them are taken now. */
final class OngoingHeading {

    private static final Set<String> ENDING = Set.of(";", "puis", "relai", "ensuit");
    private static final int LONGEST = 8;

    private final Page page;
    private final Segment segment;
    private final CourseDraft draft;

    OngoingHeading(Page page, Segment segment, CourseDraft draft) {
        this.page = page;
        this.segment = segment;
        this.draft = draft;
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
            boolean opens =
                    page.isAny(i, WordList.TREATMENT_HEADING) && page.is(i + 1, ":") && i == page.sentenceStart(i);
            if (opens && !ended && taken()) {
                return hit == null ? new Hit(i, i + 1, i, List.of()) : hit; // « Traitement : A 10 mg, B 2 g »
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

    /** With a dose, and no day or number of pulses that may be of the past. */
    private boolean taken() {
        boolean dosed = Stream.of("dose_mg_day", "dose_mg_week", "dose_mg_kg").anyMatch(draft::has);
        boolean brand =
                page.is(segment.to() - 1, "(") || page.is(segment.to(), "("); // « MTX 15 mg/sem (Nordimet) 2019-2021 »
        return dosed
                && !brand
                && Stream.of("start", "end", "n_doses", "months", "duration_days")
                        .noneMatch(this::closed);
    }

    /** « (02/2024 ->) », « depuis 2024 » and « (depuis 2024) » are open. */
    private boolean closed(String part) {
        boolean open = part.equals("start")
                && draft.quotations(part).stream()
                        .map(Quotation::end)
                        .anyMatch(end -> page.text.substring(end).stripLeading().matches("(?s)(->|→|-\\s*\\)).*"));
        return draft.has(part) && !open && !draft.since();
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
                boolean heads =
                        i == start && page.isAny(i, WordList.TREATMENT_HEADING) && page.is(i + 1, ":") && taken();
                ongoing = hit != null && hit.is(Cue.ONGOING)
                        ? hit
                        : heads && ongoing == null ? new Hit(i, i + 1, i, List.of()) : ongoing;
            }
            if (!drugs) {
                return ongoing != null && end - start <= LONGEST ? ongoing : null;
            }
            end = start - 1;
        }
        return null;
    }
}
