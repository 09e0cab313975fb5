package fr.recours.referral;

/** How a patient who was told agrees that the case is shared beyond the care team (CSP L.1110-4). */
public enum Agreement {
    /** Told of it, the patient did not object. */
    NON_OPPOSITION,
    CONSENT
}
