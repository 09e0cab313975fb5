package fr.recours.referral;

/**
 * How sure the patient's identity is, as the referrer's own system shows it: the four states of an identity in the national
 * reference (Référentiel Identifiant national de santé; portal.md §8, INS). The national number itself is never asked.
 */
public enum IdentityStatus {
    /** As the patient told it. */
    PROVISIONAL,
    /** The national service gave it; no paper was shown. */
    RECOVERED,
    /** A paper was shown; the national service did not give it. */
    VALIDATED,
    /** Both. */
    QUALIFIED
}
