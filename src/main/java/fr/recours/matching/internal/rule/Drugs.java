package fr.recours.matching.internal.rule;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The drugs a rule speaks of: one, or a class of the drug table (clinical.md D.15).
 *
 * @param label its name in a sentence
 * @param route the route asked; none when any will do
 */
public record Drugs(Bilingual label, List<Drug> members, TreatmentCourse.@Nullable Route route) {

    /** The drug of a course, when the rule speaks of it. */
    public Optional<Drug> of(TreatmentCourse course) {
        String name = course.drug();
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).name().equals(name)) {
                return Optional.of(members.get(i));
            }
        }
        return Optional.empty();
    }

    /** The element that declares the list of these drugs complete: only then is a drug not listed a drug not given. */
    public String completeness() {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).prednisoneFactor() == null) {
                return "is_history_complete";
            }
        }
        return "steroids_history_complete";
    }
}
