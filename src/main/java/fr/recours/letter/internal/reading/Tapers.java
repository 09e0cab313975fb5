package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.TreatmentCourse.Route;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Joins the dose of a steroid taken now to the course it was begun at: « résolutive sous Cortancyl 20 mg/j. […] Cortancyl 10 mg/j
 * actuellement » is one course. What was stopped, ended or failed before is another.
 */
final class Tapers {

    private static final String DOSE = "dose_mg_day";
    private static final Set<Outcome> KEPT = EnumSet.of(Outcome.ONGOING, Outcome.SUCCESS);

    private final Page page;
    private final SteroidPhases phases;
    private final Set<CourseDraft> begun = Collections.newSetFromMap(new IdentityHashMap<>());

    Tapers(Page page, SteroidPhases phases) {
        this.page = page;
        this.phases = phases;
    }

    /** The course among the earlier ones that a mention tells the present dose, or the first dose, of; none when it is another. */
    @Nullable
    CourseDraft join(Segment segment, CourseDraft draft, List<CourseDraft> earlier) {
        if (!phases.oral(segment) || !draft.has(DOSE) || draft.part("route") != Route.PO) {
            return null;
        }
        CourseDraft course = earlier.stream()
                .filter(one -> one.drug.equals(draft.drug) && Objects.equals(one.part("brand"), draft.part("brand")))
                .filter(one -> begun.contains(one) && now(draft) || now(one) && under(draft) && open(segment, draft))
                .reduce((one, last) -> last)
                .orElse(null);
        if (course == null) {
            if (!now(draft) && open(segment, draft)) {
                begun.add(draft);
            }
            return null;
        }
        (now(draft) ? course : draft).remove(DOSE);
        begun.remove(course);
        course.absorb(draft);
        return course;
    }

    private boolean open(Segment segment, CourseDraft draft) {
        return !draft.has("end")
                && !draft.has("n_doses")
                && KEPT.containsAll(draft.outcomes())
                && IntStream.range(segment.from(), segment.to()).noneMatch(i -> page.is(i, Cue.STOPPED));
    }

    /** Said to be taken by more than « sous », which may be of then. */
    private static boolean now(CourseDraft draft) {
        return draft.has(DOSE) && draft.outcomes().contains(Outcome.ONGOING) && !draft.has("start") && !under(draft);
    }

    private static boolean under(CourseDraft draft) {
        return draft.outcomes().contains(Outcome.ONGOING)
                && draft.quotations(CourseDraft.OUTCOME).stream()
                        .allMatch(
                                words -> words.quote().toLowerCase(Locale.ROOT).equals("sous"));
    }
}
