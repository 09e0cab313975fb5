package fr.recours.referral;

import fr.recours.matching.Observation;
import fr.recours.matching.TreatmentCourse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a patient has been since the last opinion, as facts.
 *
 * @param measures of new days, beside the earlier ones
 * @param treatments all courses as they are now: begun, ended, corrected; null while nothing of them changed
 */
public record Evolution(
        List<Observation> measures, @Nullable List<TreatmentCourse> treatments) {

    public Evolution {
        measures = List.copyOf(measures);
        treatments = treatments == null ? null : List.copyOf(treatments);
    }

    /** Measures alone. */
    public static Evolution of(List<Observation> measures) {
        return new Evolution(measures, null);
    }
}
