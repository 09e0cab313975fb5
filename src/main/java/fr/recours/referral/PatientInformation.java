package fr.recours.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That the patient was told of the referral, by whom and when (CSP L.1110-4). Submission needs it.
 *
 * @param informedBy name of the physician who told the patient
 */
public record PatientInformation(
        boolean informed, String informedBy, @Nullable LocalDate informedOn) {

    public static final PatientInformation NONE = new PatientInformation(false, "", null);
}
