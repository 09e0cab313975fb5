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
     * Whether {@link #csv} would make a table now, to say so before one is asked for. It throws the same.
     *
     * @param reason none where none is asked
     */
    void check(CaseQuestion question, Optional<ExportReason> reason);

    /**
     * A table of the cases that answer, in the reader's language, as spreadsheets of that language read it.
     *
     * @param reason none where none is asked
     * @throws org.springframework.security.access.AccessDeniedException for whoever may not
     * @throws fr.recours.shared.RefusedException without a reason where one is asked, for a query not understood, when the last
     *     proof of who they are is older than {@link fr.recours.access.FreshSignIn#FRESH}, while not every case is in the index
     * @throws fr.recours.shared.TooOftenException when this person exports too often
     */
    String csv(CaseQuestion question, Optional<ExportReason> reason, String language);
}
