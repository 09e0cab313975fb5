package fr.recours.referral;

/** What an exceptional access is for, as the trail keeps it; the words typed with it stay sealed. */
public enum ExceptionalGround {
    /** Somebody may come to harm, and nobody who may read the case can be reached. */
    PATIENT_SAFETY,
    /** The portal does something wrong on this case. */
    FAULT,
    /** The patient, or an authority, has a right to an answer. */
    REQUEST,
    OTHER
}
