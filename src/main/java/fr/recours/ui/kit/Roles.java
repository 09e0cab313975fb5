package fr.recours.ui.kit;

/** The names of {@link fr.recours.access.Role} as access annotations need them. */
public final class Roles {

    public static final String REFERRING_PHYSICIAN = "REFERRING_PHYSICIAN";
    public static final String DELEGATE = "DELEGATE";
    public static final String COORDINATOR = "COORDINATOR";
    public static final String CHAIR = "CHAIR";
    public static final String EXPERT = "EXPERT";
    public static final String INVITED_EXPERT = "INVITED_EXPERT";
    public static final String TRACKING_DOCTOR = "TRACKING_DOCTOR";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String AUDITOR = "AUDITOR";

    private Roles() {}
}
