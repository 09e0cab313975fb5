package fr.recours.access;

/** The roles of the access matrix. A person acts in one of them at a time; it is in every audit row. */
public enum Role {
    /** Physician of an outside centre who refers patients. */
    REFERRING_PHYSICIAN,
    /** Secretary or resident of the same centre: prepares, does not submit. */
    DELEGATE,
    /** Coordination of the reference centre. */
    COORDINATOR,
    /** Runs the meeting, signs opinions. */
    CHAIR,
    /** Member of the RCP. */
    EXPERT,
    /** Expert invited for one case. */
    INVITED_EXPERT,
    /** The patient's own doctor: status card only. */
    TRACKING_DOCTOR,
    /** Accounts and centres; no clinical reading. */
    ADMINISTRATOR,
    /** Reads the trail; no clinical reading. */
    AUDITOR;

    /** The authority name Spring Security knows this role by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
