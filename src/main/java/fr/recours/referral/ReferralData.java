package fr.recours.referral;

import fr.recours.matching.DataElement;
import fr.recours.matching.ElementType;
import java.util.Set;

/** What of the dictionary the referral itself keeps, and what of it can be asked for. */
public final class ReferralData {

    private static final Set<String> OF_THE_REFERRAL = Set.of(
            "reference_date",
            "referring_doctor",
            "patient_pseudonym",
            "referral_question",
            "urgency",
            "patient_informed");

    private ReferralData() {}

    /** Whether the referral itself keeps it, not the facts of the case. */
    public static boolean ofTheReferral(String key) {
        return OF_THE_REFERRAL.contains(key);
    }

    /** Whether a referrer can be asked for it by itself: one field holds it, it is a fact of the patient and not computed. */
    public static boolean askable(DataElement element) {
        return element.type() != ElementType.GROUP
                && element.scope() == DataElement.Scope.PATIENT
                && !element.derivedOnly()
                && !ofTheReferral(element.key());
    }
}
