package fr.recours.search;

import java.util.Optional;

/**
 * Takes the cases a screening lists out of the portal, as {@link CaseExport} does what a search found: the coordination, with a reason.
 * Both refuse alike, and count together how often.
 */
public interface ScreeningExport {

    /** Whether the signed-in person may. */
    boolean allowed();

    /** Whether {@link #csv} would make a table now. It throws the same. */
    void check(Optional<ExportReason> reason);

    /** A table of the cases of a list, in the reader's language; its head says what was screened for, and when. */
    String csv(ScreenedList list, Optional<ExportReason> reason, String language);
}
