package fr.recours.ui.referral;

import fr.recours.referral.PatientIdentity;
import fr.recours.ui.kit.Texts;

/** A patient's name as read on a list: family name first, in capitals. */
public final class PatientName {

    private PatientName() {}

    /** Words that say so when there is no name: not yet typed, or not for this reader. */
    public static String of(PatientIdentity patient) {
        String name = (patient.familyName().strip().toUpperCase(Texts.language()) + " "
                        + patient.givenName().strip())
                .strip();
        return name.isEmpty() ? Texts.text("referral.noName") : name;
    }
}
