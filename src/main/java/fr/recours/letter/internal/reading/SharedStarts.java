package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.TreatmentCourse.Outcome;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Drugs that are taken together since one day: « Tracleer 250 mg/j + Revatio 60 mg/j depuis mars 2025 », « A et B sont pris depuis mars ». */
final class SharedStarts {

    private static final Set<String> SIGNS = Set.of("+", "et", "x", "(", ")", "/", "j");
    private static final Set<String> PLURAL = Set.of("sont", "ont");

    private final Page page;

    SharedStarts(Page page) {
        this.page = page;
    }

    /** Gives the start of a course to the one named before it, where nothing but doses stands between and both are said to go on. */
    void share(Hit first, CourseDraft before, Segment second, CourseDraft draft) {
        boolean told = Stream.of("start", "end", "months", "n_doses", CourseDraft.OUTCOME)
                .anyMatch(before::has);
        Object start = draft.part("start");
        if (told || start == null || draft.has("end") || !draft.since() || !together(first, second.hit())) {
            return;
        }
        boolean joined = IntStream.range(first.to(), second.hit().from()).anyMatch(i -> page.is(i, "+"));
        boolean plural = IntStream.range(second.hit().to(), second.to()).anyMatch(i -> page.isAny(i, PLURAL));
        if (joined || plural) {
            for (Quotation words : draft.quotations("start")) {
                before.put("start", start, words);
            }
            if (draft.outcomes().contains(Outcome.ONGOING)) {
                before.outcome(
                        Outcome.ONGOING, draft.quotations(CourseDraft.OUTCOME).getFirst());
            }
        }
    }

    private boolean together(Hit first, Hit second) {
        return page.sentence(first.from()) == page.sentence(second.from())
                && IntStream.range(first.to(), second.from()).allMatch(this::ofDose);
    }

    private boolean ofDose(int index) {
        Hit hit = page.hit(index);
        return page.isNumber(index)
                || page.isAny(index, SIGNS)
                || hit != null
                        && (hit.has(Term.UnitName.class)
                                || hit.is(Cue.TWICE)
                                || hit.is(Cue.THRICE)
                                || hit.is(Cue.PER_DAY)
                                || hit.is(Cue.ORAL));
    }
}
