package fr.recours.letter.internal.reading;

import fr.recours.matching.TreatmentCourse.Outcome;
import java.util.Set;

/** Gives the drugs of a list the outcome that is told once for all of them. */
final class SharedOutcomes {

    private SharedOutcomes() {}

    /** « échec du MTX, de l'Imurel et du Cellcept », « MTX et Imurel inefficaces »: one outcome for all. */
    static void share(CourseDraft before, CourseDraft draft) {
        Set<Outcome> failed = Set.of(Outcome.INEFFICACY, Outcome.ADVERSE_EVENT);
        if (draft.outcomes().isEmpty()) {
            before.outcomes().stream()
                    .filter(failed::contains)
                    .toList()
                    .forEach(outcome -> draft.outcome(
                            outcome, before.quotations(CourseDraft.OUTCOME).getFirst()));
        } else if (before.outcomes().isEmpty() && before.bare()) {
            draft.outcomes().stream()
                    .filter(failed::contains)
                    .toList()
                    .forEach(outcome -> before.outcome(
                            outcome, draft.quotations(CourseDraft.OUTCOME).getFirst()));
        }
    }
}
