package fr.recours.referral;

/** The specialties a case may need at the meeting. */
public enum Specialty {
    HAEMATOLOGY,
    INTERNAL_MEDICINE,
    RHEUMATOLOGY,
    DERMATOLOGY,
    PULMONOLOGY,
    CARDIOLOGY,
    NEPHROLOGY,
    GASTROENTEROLOGY,
    VASCULAR_MEDICINE,
    RADIOLOGY,
    PHARMACY
}
