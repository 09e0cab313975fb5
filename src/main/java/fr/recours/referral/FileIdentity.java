package fr.recours.referral;

/** Whether the fields of a file, beside its picture, say who the patient is, and what its sender chose to do about it. */
public enum FileIdentity {
    /** They do not, or its format has no such fields that stay. */
    NONE,
    /** They do; its sender has not chosen yet. */
    ASKED,
    /** They do, and are to stay. */
    KEPT,
    /** They did; what they said was taken out. */
    REMOVED;

    /** Whether the file as it lies says who the patient is. */
    public boolean isLeft() {
        return switch (this) {
            case ASKED, KEPT -> true;
            case NONE, REMOVED -> false;
        };
    }
}
