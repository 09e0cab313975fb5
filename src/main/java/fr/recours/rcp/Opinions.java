package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import java.util.List;

/**
 * Opinions, from the half-written draft to the referrer's acknowledgement. What a person may not see is not found; each read
 * is audited. {@code revision} is the one the person saw: when it is no longer the last,
 * {@link fr.recours.shared.StaleRevisionException} and nothing is changed.
 */
public interface Opinions {

    /** An opinion begun from the case of a listing; nothing is kept. */
    OpinionDraft begin(AgendaItemId item);

    /** Every version on a referral, the latest first; to its centre once released. */
    List<Opinion> of(ReferralId referral);

    /** Every opinion given at a meeting, in the order of its agenda, the versions in force only. */
    List<Opinion> of(MeetingId meeting);

    Opinion read(OpinionId id);

    /** Keeps the words of an opinion that is not signed. @return the new revision */
    long write(OpinionId id, long revision, OpinionContent content);

    /** Says that an opinion is ready to be signed. @throws fr.recours.shared.RefusedException while it is incomplete */
    void propose(OpinionId id, long revision);

    /**
     * The chair signs (T12): hashed, sealed, released, and what it owes is written, all at once. Needs a sign-in no older than
     * five minutes ({@link fr.recours.access.FreshSignIn}), somebody else among its writers, and a signer who did not refer
     * the case.
     */
    void sign(OpinionId id, long revision);

    /** Opens a corrected version of a signed opinion; both stay readable. */
    OpinionId correct(OpinionId id, OpinionContent content);

    /** Gives up a correction that was begun and not signed: the version it was to replace stays, to be corrected again. */
    void abandon(OpinionId id, long revision);

    /** The referrer has read it (T13 unless it is followed up already). */
    void acknowledge(OpinionId id);

    /** Whether the kept bytes of a signed opinion still have its hash. */
    boolean verify(OpinionId id);

    /** Those that wait for a signature, the oldest first; for the chair and the coordination. */
    List<UnsignedOpinion> unsigned();

    /** Where the RCP and the matcher did not say the same; counts only. */
    List<Divergence> divergences();
}
