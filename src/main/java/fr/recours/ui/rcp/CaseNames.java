package fr.recours.ui.rcp;

import fr.recours.referral.PatientIdentity;
import fr.recours.referral.ReferralRow;
import fr.recours.ui.referral.PatientName;

/**
 * How a case is called on an agenda: by the patient's name when the server gave it to this reader, else by its reference
 * (experts read pseudonymised cases, portal.md §4).
 */
public final class CaseNames {

    private CaseNames() {}

    /** Whether the reader was given who the patient is. */
    public static boolean known(ReferralRow referral) {
        return !referral.patient().equals(PatientIdentity.EMPTY);
    }

    /** The first line of a case. */
    public static String full(ReferralRow referral) {
        return known(referral) ? PatientName.of(referral.patient()) : referral.reference();
    }

    /** What fits a segment of the bar. */
    static String brief(ReferralRow referral) {
        return known(referral) ? referral.patient().familyName() : referral.reference();
    }
}
