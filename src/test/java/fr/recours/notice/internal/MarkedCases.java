package fr.recours.notice.internal;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.Value;
import fr.recours.referral.Agreement;
import fr.recours.referral.Documents;
import fr.recours.referral.DraftContent;
import fr.recours.referral.IdentityStatus;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.PatientInformation;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.Urgency;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Patients whose every word is marked. */
final class MarkedCases {

    /** Marked words, found nowhere else; with what would end a header or a line of a calendar. */
    record Marked(String family, String given, String disease, String typed, String file) {}

    static final List<Marked> ALL = List.of(
            new Marked("Zzqfamille", "Zzqprénom", "SSc", "Zzqtexte sclérodermie rituximab", "Zzqfichier.pdf"),
            new Marked("Zzqd'Éspère-Oÿ", "Zzqnoël", "SLE", "Zzqtexte lupus\r\nBcc: zzq@example.org", "Zzqcœur été.png"),
            new Marked(
                    "Zzqinjection\r\nBcc: zzq@example.org",
                    "Zzq\nSUMMARY:Zzqligne",
                    "SSc",
                    "Zzqtexte\r\nATTENDEE:mailto:zzq@example.org",
                    "Zzq\r\nX-Zzq: 1.pdf"));

    private final Referrals referrals;
    private final Documents documents;
    private final SignIn signIn;

    MarkedCases(Referrals referrals, Documents documents, SignIn signIn) {
        this.referrals = referrals;
        this.documents = documents;
        this.signIn = signIn;
    }

    ReferralId submitted(Marked marked) {
        return signIn.get(DemoPeople.KERBRAT, () -> {
            ReferralId id = referrals.open();
            ReferralDraft empty = referrals.draft(id);
            CaseFile facts =
                    empty.content().caseFile().with(new Observation("disease", new Value.Code(marked.disease()), null));
            referrals.save(
                    id,
                    empty.revision(),
                    new DraftContent(
                            new PatientIdentity(marked.family(), marked.given(), IdentityStatus.QUALIFIED),
                            marked.typed(),
                            Urgency.URGENT,
                            new PatientInformation(
                                    true, marked.family(), LocalDate.of(2026, 1, 5), Agreement.NON_OPPOSITION),
                            "10009900090",
                            facts));
            documents.receive(id, marked.file(), new ByteArrayInputStream("Zzq".getBytes(StandardCharsets.UTF_8)));
            referrals.submit(id, referrals.draft(id).revision());
            return id;
        });
    }
}
