package fr.recours.referral;

import fr.recours.matching.CaseFile;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the referring physician writes.
 *
 * @param question what is asked of the RCP
 * @param trackingRpps RPPS of the patient's own doctor, who will see a status card; empty for none
 * @param caseFile the facts; its reference date is the date of the meeting it would be routed to
 * @param unreadable by field, what was typed there and cannot be taken (yet), exactly as typed. It is part of no case and no
 *     frozen version: it waits in its field to be corrected, and no draft is submitted before. Fields are named as in a
 *     {@link SubmissionProblem}; {@code mrss.date} is the day of the value of {@code mrss}
 * @param letter what the draft is filled from; of a frozen version see {@link Letters}
 */
public record DraftContent(
        PatientIdentity patient,
        String question,
        Urgency urgency,
        PatientInformation information,
        String trackingRpps,
        CaseFile caseFile,
        Map<String, String> unreadable,
        DraftLetter letter) {

    public DraftContent {
        trackingRpps = Rpps.bare(trackingRpps);
        unreadable = Collections.unmodifiableMap(new TreeMap<>(unreadable));
    }

    /** Everything typed could be taken, and there is no letter. */
    public DraftContent(
            PatientIdentity patient,
            String question,
            Urgency urgency,
            PatientInformation information,
            String trackingRpps,
            CaseFile caseFile) {
        this(patient, question, urgency, information, trackingRpps, caseFile, Map.of(), DraftLetter.NONE);
    }
}
