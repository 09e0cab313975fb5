package fr.recours.referral;

import fr.recours.matching.CaseFile;

/**
 * What the referring physician writes.
 *
 * @param question what is asked of the RCP
 * @param trackingRpps RPPS of the patient's own doctor, who will see a status card; empty for none
 * @param caseFile the facts; its reference date is the date of the meeting it would be routed to
 */
public record DraftContent(
        PatientIdentity patient,
        String question,
        Urgency urgency,
        PatientInformation information,
        String trackingRpps,
        CaseFile caseFile) {}
