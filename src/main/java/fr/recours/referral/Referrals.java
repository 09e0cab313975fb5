package fr.recours.referral;

import fr.recours.matching.Eligibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The referrals a person may see, and what they may do with them. Each call checks who is acting; what is not theirs is
 * not found ({@link fr.recours.shared.NotFoundException}). Each clinical read is audited.
 */
public interface Referrals {

    /** Opens an empty draft of the signed-in physician's own; for somebody else, {@link DraftDesk#openFor}. */
    ReferralId open();

    ReferralDraft draft(ReferralId id);

    /**
     * Keeps what was typed, complete or not.
     *
     * @return the new revision
     * @throws fr.recours.shared.StaleRevisionException when another save came first; nothing is changed
     */
    long save(ReferralId id, long revision, DraftContent content);

    /**
     * Freezes the draft as version 1, routes it and writes its notices, all in one transaction. Submitting twice gives the
     * same result as once.
     *
     * @throws SubmissionRefusedException with what is missing; an unknown fact never stands in the way
     */
    void submit(ReferralId id, long revision);

    /** What would refuse a submission now. */
    List<SubmissionProblem> problems(DraftContent content);

    /** The referrals the signed-in person may see, latest change first. */
    List<ReferralRow> visible();

    ReferralRow row(ReferralId id);

    /** The lines of those of these that the signed-in person may see, in the order asked; audited as a list. */
    List<ReferralRow> rows(List<ReferralId> ids);

    /** Whom to tell what happens to a referral the signed-in person may see: no name, no clinical word. */
    ReferralContact contact(ReferralId id);

    /** As {@link #contact}, of those of these that the signed-in person may see. */
    Map<ReferralId, ReferralContact> contacts(Collection<ReferralId> ids);

    /** Those of these after which the same patient was referred again (T20) and that was not taken back, as far as the signed-in person may see that. */
    Set<ReferralId> continued(Collection<ReferralId> ids);

    /**
     * The verdicts given last on the versions in force, in reading order, of those of these that were submitted and that the
     * signed-in person may see; audited as a list.
     */
    Map<ReferralId, List<Eligibility>> verdicts(Collection<ReferralId> ids);

    /** The last frozen version with its verdicts. */
    ReferralFile read(ReferralId id);

    /** As {@link #read}, the version that was in force at an instant; the first one before it was submitted. */
    ReferralFile readAt(ReferralId id, Instant instant);

    /** As {@link #read}, without who the patient is, whoever reads. */
    ReferralFile pseudonymised(ReferralId id);

    /** Who the patient is, for a person who read the case pseudonymised and may know; audited as such. */
    PatientIdentity identity(ReferralId id);

    /** Whether the signed-in person may edit the draft, and whether submit it: the one list buttons are made from. */
    Set<ReferralAction> allowedActions(ReferralId id);

    /** Judges the last frozen version at the date of the meeting it is now listed on, and keeps the verdicts. */
    List<Eligibility> judgeAt(ReferralId id, LocalDate referenceDate);

    /** The status cards of the patients whose doctor is signed in. */
    List<StatusCard> statusCards();

    /** The patient's own doctor, signed in, follows it no longer. Its referrer is told and may name them again. */
    void unfollow(ReferralId id);
}
