package fr.recours.referral.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.recours.matching.CaseFileJson;
import fr.recours.matching.Dictionary;
import fr.recours.matching.ReadCase;
import fr.recours.referral.Agreement;
import fr.recours.referral.DraftContent;
import fr.recours.referral.IdentityStatus;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.PatientInformation;
import fr.recours.referral.Urgency;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One case of {@code db/demo/referrals.json}: an invented patient.
 *
 * @param writer address of the demonstration person who writes it
 * @param physician address of the one it is typed for; null where they write themselves
 * @param submit whether it is submitted, or left a draft
 * @param facts in the exchange format
 */
record InventedCase(
        String writer,
        @Nullable String physician,
        boolean submit,
        String familyName,
        String givenName,
        String question,
        Urgency urgency,
        String informedBy,
        @Nullable LocalDate informedOn,
        String trackingRpps,
        @JsonProperty("case") JsonNode facts) {

    /** @throws IllegalStateException when the file holds what a person could not enter */
    DraftContent content(Dictionary dictionary) {
        ReadCase read = CaseFileJson.read(facts.toString(), dictionary);
        if (!read.errors().isEmpty()) {
            throw new IllegalStateException("invented case: " + read.errors());
        }
        return new DraftContent(
                new PatientIdentity(familyName, givenName, submit ? IdentityStatus.QUALIFIED : null),
                question,
                urgency,
                new PatientInformation(
                        informedOn != null,
                        informedBy,
                        informedOn,
                        informedOn == null ? null : Agreement.NON_OPPOSITION),
                trackingRpps,
                read.caseFile());
    }
}
