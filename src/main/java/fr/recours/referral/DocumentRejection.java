package fr.recours.referral;

/** Why a document was refused. */
public enum DocumentRejection {
    /** Not one of the {@link DocumentType}s, or not what its name says. */
    TYPE,
    /** More bytes, or more pixels, than a file may have. */
    SIZE,
    /** Needs a password, or forbids what its readers must do. */
    ENCRYPTED,
    /** Cannot be read as what it says it is. */
    CORRUPT,
    /** Carries a script, a macro or another file. */
    ACTIVE
}
