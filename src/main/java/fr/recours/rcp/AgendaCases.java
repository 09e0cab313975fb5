package fr.recours.rcp;

import fr.recours.referral.CaseNews;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.ReferralId;
import java.util.List;
import java.util.Set;

/**
 * The cases of an agenda as those who decide read them, one page each. Members from the publication of the agenda to thirty
 * days after the opinion, an invited expert their own case until a week after the meeting (portal.md §4); what a person may
 * not read is not found. Each read is audited.
 */
public interface AgendaCases {

    AgendaCase read(AgendaItemId item);

    /** Who the patient is, for those who may know; audited as such. An invited expert may not. */
    PatientIdentity identity(AgendaItemId item);

    /** What was written about a case before its meetings, the oldest first. */
    List<CaseComment> comments(AgendaItemId item);

    /** How many those are: a screen reads them again, which is audited, only when there are more. */
    int commentCount(AgendaItemId item);

    /** The cases on an agenda about which somebody who decides wrote what is news to the signed-in coordinator ({@link CaseNews}). */
    Set<ReferralId> commented();

    /**
     * Writes about a case, for the others of the RCP.
     *
     * @throws fr.recours.shared.RefusedException without words, or with too many
     */
    void comment(AgendaItemId item, String words);

    /** The cases the signed-in person was asked for, the soonest first. */
    List<AskedCase> asked();
}
