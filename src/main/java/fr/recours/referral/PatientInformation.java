package fr.recours.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That the patient was told of the referral, by whom and when, and agrees (CSP L.1110-4). Submission needs it.
 *
 * @param informedBy name of the physician who told the patient
 * @param agreement what the patient answered; null while it is not recorded
 */
public record PatientInformation(
        boolean informed,
        String informedBy,
        @Nullable LocalDate informedOn,
        @Nullable Agreement agreement) {

    public static final PatientInformation NONE = new PatientInformation(false, "", null, null);

    public PatientInformation withInformed(boolean told) {
        return new PatientInformation(told, informedBy, informedOn, agreement);
    }

    public PatientInformation withInformedBy(String physician) {
        return new PatientInformation(informed, physician, informedOn, agreement);
    }

    public PatientInformation withInformedOn(@Nullable LocalDate day) {
        return new PatientInformation(informed, informedBy, day, agreement);
    }

    public PatientInformation withAgreement(@Nullable Agreement answer) {
        return new PatientInformation(informed, informedBy, informedOn, answer);
    }
}
