package fr.recours.referral;

/** What a field of a file says that can tell who the patient is. */
public enum IdentityKind {
    PATIENT_NAME,
    BIRTH,
    /** Of the patient, the stay, the examination, the order. */
    NUMBER,
    /** Address, telephone, occupation, relatives and the like. */
    PERSONAL,
    /** Physicians, operators and other persons. */
    STAFF,
    /** Hospital, department, machine. */
    PLACE,
    /** Titles and remarks, in which anything may stand. */
    TEXT,
    /** Fields only the maker of the machine knows the meaning of. */
    PRIVATE
}
