package fr.recours.referral;

/** Who the patient is. Never in a mail, a URL, a log or a file name. Empty texts while the draft is being written. */
public record PatientIdentity(String familyName, String givenName) {

    public static final PatientIdentity EMPTY = new PatientIdentity("", "");
}
