package fr.recours.support;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.Value;
import fr.recours.referral.Agreement;
import fr.recours.referral.DraftContent;
import fr.recours.referral.IdentityStatus;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.PatientInformation;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.Urgency;
import java.time.LocalDate;
import org.springframework.boot.test.context.TestComponent;

/** Takes invented cases through the real submission. */
@TestComponent
public class SubmittedCases {

    /** Words that must never leave the portal: each is found nowhere but in these cases. */
    public static final String FAMILY_NAME = "Zzyxpatronyme";

    public static final String GIVEN_NAME = "Qwvprenom";
    public static final String QUESTION = "xkjquestionlibre sclérodermie xkjmaladie";
    public static final String INFORMED_BY = "Docteur Wwqinformateur";

    private final Referrals referrals;
    private final SignIn signIn;

    public SubmittedCases(Referrals referrals, SignIn signIn) {
        this.referrals = referrals;
        this.signIn = signIn;
    }

    public ReferralId submit(String physician) {
        return submit(physician, Urgency.ROUTINE);
    }

    public ReferralId submit(String physician, Urgency urgency) {
        ReferralDraft draft = draft(physician, urgency);
        signIn.as(physician, () -> referrals.submit(draft.id(), draft.revision()));
        return draft.id();
    }

    /** Ready to be submitted by its author. */
    public ReferralDraft draft(String physician, Urgency urgency) {
        return signIn.get(physician, () -> {
            ReferralId id = referrals.open();
            ReferralDraft empty = referrals.draft(id);
            CaseFile caseFile =
                    empty.content().caseFile().with(new Observation("disease", new Value.Code("SSc"), null));
            referrals.save(
                    id,
                    empty.revision(),
                    new DraftContent(
                            new PatientIdentity(FAMILY_NAME, GIVEN_NAME, IdentityStatus.QUALIFIED),
                            QUESTION,
                            urgency,
                            new PatientInformation(
                                    true, INFORMED_BY, LocalDate.of(2026, 1, 5), Agreement.NON_OPPOSITION),
                            "",
                            caseFile));
            return referrals.draft(id);
        });
    }
}
