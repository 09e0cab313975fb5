package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.matching.TreatmentCourse.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells what a relapse behind a drug says of it: that it failed, when it was stopped for it, and not when it had worked before. */
final class Relapses {

    private static final Set<String> RELAPSE = Set.of("pous", "rechut", "recidiv", "progression");

    /** A disease that came back, and the word that says it did so later. */
    private static final Set<String> CAME_BACK = Set.of("rechut", "recidiv");

    /** What comes back and is not the disease the drug was for, as its word begins. */
    private static final List<String> ANOTHER =
            List.of("infec", "tumor", "cancer", "néopl", "neopl", "viral", "zona", "hépat");

    private static final Set<String> LATER = Set.of("puis", "mais", "avant", "ensuit");

    private final Page page;
    private final Segment segment;
    private final CourseDraft draft;

    Relapses(Page page, Segment segment, CourseDraft draft) {
        this.page = page;
        this.segment = segment;
        this.draft = draft;
    }

    /** « Interrompu en mars car poussée rénale », but not « repris pour une poussée ». */
    void stopped() {
        IntStream.range(segment.hit().to(), segment.to())
                .filter(i -> page.isAny(i, RELAPSE) && !ofAnother(i + 1))
                .filter(i -> page.is(i - 1, Cue.MOTIVE) || page.is(i - 1, "un") && page.is(i - 2, Cue.MOTIVE))
                .filter(i -> IntStream.range(segment.hit().to(), i).anyMatch(stop -> page.is(stop, Cue.STOPPED)))
                .filter(i -> IntStream.range(segment.hit().to(), i)
                        .noneMatch(again -> page.is(again, Cue.BEGUN) || page.isAny(again, WordList.TAKEN_UP)))
                .forEach(i -> draft.outcome(Outcome.INEFFICACY, page.quote(i, i + 1)));
    }

    /** « Progression tumorale », « récidive infectieuse »: said by the word behind. */
    boolean ofAnother(int word) {
        if (word >= segment.to()) {
            return false;
        }
        String written = page.quote(word, word + 1).quote().toLowerCase(Locale.ROOT);
        return ANOTHER.stream().anyMatch(written::startsWith);
    }

    /** « Rechute sous traitement », « rechute cutanée sous MMF »: the drug is still given. */
    private boolean under(int word) {
        return page.is(word + 1, "sou")
                || page.is(word + 1, "sous")
                || page.is(word + 2, "sou")
                || page.is(word + 2, "sous");
    }

    /**
     * « Bonne réponse 14 mois puis rechute »: it worked, and what came back later is no failure of it; « puis échec » is, and so is a
     * relapse after no more than a « stabilisation ».
     */
    boolean afterAnswer(int index) {
        boolean later = IntStream.range(segment.hit().to(), index).anyMatch(i -> page.isAny(i, LATER))
                || page.is(index - 1, ",") && page.is(index - 2, Cue.SUCCESS); // « efficace, rechute »
        return later
                && page.isAny(index, CAME_BACK)
                && !under(index)
                && draft.outcomes().contains(Outcome.SUCCESS)
                && draft.quotations(CourseDraft.OUTCOME).stream()
                        .noneMatch(
                                words -> words.quote().toLowerCase(Locale.ROOT).contains("stabil"));
    }
}
