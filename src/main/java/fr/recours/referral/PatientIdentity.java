package fr.recours.referral;

import org.jspecify.annotations.Nullable;

/**
 * Who the patient is. Never in a mail, a URL, a log or a file name. Empty texts while the draft is being written.
 *
 * @param status how sure that is; null while it is not recorded, and in lists
 */
public record PatientIdentity(
        String familyName, String givenName, @Nullable IdentityStatus status) {

    public static final PatientIdentity EMPTY = new PatientIdentity("", "", null);

    public PatientIdentity withFamilyName(String name) {
        return new PatientIdentity(name, givenName, status);
    }

    public PatientIdentity withGivenName(String name) {
        return new PatientIdentity(familyName, name, status);
    }

    public PatientIdentity withStatus(@Nullable IdentityStatus known) {
        return new PatientIdentity(familyName, givenName, known);
    }
}
