package fr.recours.referral.internal;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import fr.recours.referral.Agreement;
import fr.recours.referral.DraftContent;
import fr.recours.referral.DraftLetter;
import fr.recours.referral.IdentityStatus;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.PatientInformation;
import fr.recours.referral.Urgency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What an invented physician writes, complete enough to be submitted. */
final class Written {

    static final LocalDate REFERENCE_DATE = LocalDate.of(2026, 1, 21);

    private Written() {}

    static DraftContent complete() {
        return new DraftContent(
                new PatientIdentity("Orvanne", "Céleste", IdentityStatus.VALIDATED),
                "Quelle thérapie cellulaire ?",
                Urgency.ROUTINE,
                new PatientInformation(true, "Dr Kerbrat", LocalDate.of(2025, 12, 1), Agreement.NON_OPPOSITION),
                "",
                caseFile());
    }

    static CaseFile caseFile() {
        return CaseFile.empty("written", REFERENCE_DATE)
                .with(new Observation("disease", new Value.Code("SSc"), null))
                .with(new Observation("birth_date", new Value.Day(PartialDate.parse("1979-05")), null))
                .with(new Observation(
                        "mrss", new Value.Quantity(new BigDecimal("22")), PartialDate.of(LocalDate.of(2025, 12, 3))));
    }

    static DraftContent with(PatientIdentity patient) {
        DraftContent base = complete();
        return new DraftContent(
                patient, base.question(), base.urgency(), base.information(), base.trackingRpps(), base.caseFile());
    }

    static DraftContent withQuestion(String question) {
        DraftContent base = complete();
        return new DraftContent(
                base.patient(), question, base.urgency(), base.information(), base.trackingRpps(), base.caseFile());
    }

    static DraftContent with(PatientInformation information) {
        DraftContent base = complete();
        return new DraftContent(
                base.patient(), base.question(), base.urgency(), information, base.trackingRpps(), base.caseFile());
    }

    static DraftContent trackedBy(String rpps) {
        DraftContent base = complete();
        return new DraftContent(
                base.patient(), base.question(), base.urgency(), base.information(), rpps, base.caseFile());
    }

    static DraftContent withUnreadable(Map<String, String> texts) {
        DraftContent base = complete();
        return new DraftContent(
                base.patient(),
                base.question(),
                base.urgency(),
                base.information(),
                base.trackingRpps(),
                base.caseFile(),
                texts,
                DraftLetter.NONE);
    }

    static DraftContent withLetter(DraftLetter letter) {
        DraftContent base = complete();
        return new DraftContent(
                base.patient(),
                base.question(),
                base.urgency(),
                base.information(),
                base.trackingRpps(),
                base.caseFile(),
                base.unreadable(),
                letter);
    }

    static DraftContent with(CaseFile caseFile) {
        DraftContent base = complete();
        return new DraftContent(
                base.patient(), base.question(), base.urgency(), base.information(), base.trackingRpps(), caseFile);
    }
}
