package fr.recours.referral.internal;

import fr.recours.matching.Eligibility;
import fr.recours.referral.DraftContent;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.Referrals;
import fr.recours.referral.StatusCard;
import fr.recours.referral.SubmissionProblem;
import fr.recours.shared.DoneAgainAfterRace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The transactions behind {@link Referrals}. Reading is one too: when the trail cannot be written, nothing is shown. Who
 * waited for a lock must see what the other did: the connections read committed rows (application.yaml).
 */
@Service
@DoneAgainAfterRace
@Transactional
class ReferralService implements Referrals {

    private final Drafts drafts;
    private final Submissions submissions;
    private final Readings readings;
    private final Tracking tracking;

    ReferralService(Drafts drafts, Submissions submissions, Readings readings, Tracking tracking) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.readings = readings;
        this.tracking = tracking;
    }

    @Override
    public ReferralId open() {
        return drafts.open();
    }

    @Override
    public ReferralDraft draft(ReferralId id) {
        return drafts.draft(id);
    }

    @Override
    public long save(ReferralId id, long revision, DraftContent content) {
        return drafts.save(id, revision, content);
    }

    @Override
    public void submit(ReferralId id, long revision) {
        submissions.submit(id, revision);
    }

    @Override
    public List<SubmissionProblem> problems(DraftContent content) {
        return submissions.problems(content);
    }

    @Override
    public List<ReferralRow> visible() {
        return readings.visible();
    }

    @Override
    public ReferralRow row(ReferralId id) {
        return readings.row(id);
    }

    @Override
    public List<ReferralRow> rows(List<ReferralId> ids) {
        return readings.rows(ids);
    }

    @Override
    public ReferralContact contact(ReferralId id) {
        return readings.contact(id);
    }

    @Override
    public Map<ReferralId, ReferralContact> contacts(Collection<ReferralId> ids) {
        return readings.contacts(ids);
    }

    @Override
    public Set<ReferralId> continued(Collection<ReferralId> ids) {
        return readings.continued(ids);
    }

    @Override
    public Map<ReferralId, List<Eligibility>> verdicts(Collection<ReferralId> ids) {
        return readings.verdicts(ids);
    }

    @Override
    public ReferralFile read(ReferralId id) {
        return readings.read(id);
    }

    @Override
    public ReferralFile readAt(ReferralId id, Instant instant) {
        return readings.readAt(id, instant);
    }

    @Override
    public ReferralFile pseudonymised(ReferralId id) {
        return readings.pseudonymised(id);
    }

    @Override
    public PatientIdentity identity(ReferralId id) {
        return readings.identity(id);
    }

    @Override
    public Set<ReferralAction> allowedActions(ReferralId id) {
        return readings.allowedActions(id);
    }

    @Override
    public List<Eligibility> judgeAt(ReferralId id, LocalDate referenceDate) {
        return submissions.judgeAt(id, referenceDate);
    }

    @Override
    public List<StatusCard> statusCards() {
        return tracking.statusCards();
    }

    @Override
    public void unfollow(ReferralId id) {
        tracking.unfollow(id);
    }
}
