package fr.recours.support;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import fr.recours.referral.Agreement;
import fr.recours.referral.DraftContent;
import fr.recours.referral.DraftLetter;
import fr.recours.referral.IdentityStatus;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.PatientInformation;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestComponent;

/** Invented cases with words of their own, so that a test finds its own and no other test's. */
@TestComponent
public class SearchedCases {

    public static final PatientIdentity PATIENT =
            new PatientIdentity("Tréhoudart", "Ysaline", IdentityStatus.QUALIFIED);

    private final Referrals referrals;
    private final SignIn signIn;

    SearchedCases(Referrals referrals, SignIn signIn) {
        this.referrals = referrals;
        this.signIn = signIn;
    }

    /** Systemic sclerosis, DLCO 38 %, mRSS 22, under Endoxan. */
    public ReferralId submit(String physician, String question) {
        return submit(physician, question, facts -> facts);
    }

    /** The same, with these facts changed. */
    public ReferralId submit(String physician, String question, UnaryOperator<CaseFile> changed) {
        return submit(physician, question, changed, "");
    }

    /** The same, filled from a letter. */
    public ReferralId submit(String physician, String question, UnaryOperator<CaseFile> changed, String letter) {
        return signIn.get(physician, () -> {
            ReferralId id = referrals.open();
            ReferralDraft empty = referrals.draft(id);
            CaseFile facts = empty.content()
                    .caseFile()
                    .with(new Observation("disease", new Value.Code("SSc"), null))
                    .with(new Observation("birth_date", new Value.Day(PartialDate.parse("1979-05-17")), null))
                    .with(new Observation("dlco_pct", Value.of(38), null))
                    .with(new Observation("mrss", Value.of(22), null))
                    .with(new Observation("digital_ulcers", Value.yes(), null))
                    .withTreatments(List.of(TreatmentCourse.builder("cyclophosphamide")
                            .brand("Endoxan")
                            .build()));
            referrals.save(
                    id,
                    empty.revision(),
                    new DraftContent(
                            PATIENT,
                            question,
                            Urgency.ROUTINE,
                            new PatientInformation(
                                    true, "Dr Kerbrat", LocalDate.of(2026, 1, 5), Agreement.NON_OPPOSITION),
                            "",
                            changed.apply(facts),
                            Map.of(),
                            DraftLetter.NONE.withText(letter)));
            referrals.submit(id, referrals.draft(id).revision());
            return id;
        });
    }
}
