package fr.recours.search;

import java.util.Optional;

/**
 * Takes the list of what was found out of the portal (portal.md §4): a referring physician their own centre's cases, the
 * coordination every case with a reason. Never a name; who took it out stands in it; each export is a row of the trail.
 */
public interface CaseExport {

    /** Whether the signed-in person may export at all, and whether they must say why. */
    Rule rule();

    /** What is asked of a person. */
    enum Rule {
        NOT_ALLOWED,
        FREE,
        WITH_REASON
    }

    /**
     * Whether {@link #csv} would understand the question, to say so before a table is asked for.
     *
     * @throws org.springframework.security.access.AccessDeniedException for whoever may not export
     * @throws fr.recours.shared.RefusedException for a query not understood
     */
    void check(CaseQuestion question);

    /**
     * A table of the cases that answer, in the reader's language, values parted by semicolons.
     *
     * @param reason none where none is asked
     * @throws org.springframework.security.access.AccessDeniedException for whoever may not
     * @throws fr.recours.shared.RefusedException without a reason where one is asked, or for a query not understood
     */
    String csv(CaseQuestion question, Optional<ExportReason> reason, String language);
}
