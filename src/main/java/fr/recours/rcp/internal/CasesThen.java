package fr.recours.rcp.internal;

import fr.recours.matching.Dictionary;
import fr.recours.rcp.internal.papers.CaseHistory;
import fr.recours.rcp.internal.papers.FrenchWords;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Cases as they were when they were decided on, whatever was told since; for papers and for what is signed. */
@Component
class CasesThen {

    private final Referrals referrals;
    private final MeetingSheets sheets;
    private final CaseHistory history;

    CasesThen(Referrals referrals, MeetingSheets sheets, Dictionary dictionary) {
        this.referrals = referrals;
        this.sheets = sheets;
        this.history = new CaseHistory(dictionary, new FrenchWords());
    }

    ReferralFile read(UUID referral, Instant then) {
        return referrals.readAt(new ReferralId(referral), then);
    }

    /** Its history in sentences, ages as of the meeting. */
    List<String> history(ReferralFile file, MeetingEntity meeting) {
        return history.of(file.content().caseFile(), sheets.of(meeting).start().toLocalDate());
    }
}
