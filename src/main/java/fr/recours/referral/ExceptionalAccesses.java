package fr.recours.referral;

import java.util.List;

/**
 * The exceptional access of an administrator to one case (portal.md §4, "BG 2", and §7, S16): asked for with a reason, agreed to
 * by a second person, for an hour at most, to read and without the patient's names. While it is open, {@link Referrals} finds the
 * case for who asked; before and after, it is not found.
 *
 * <p>The second person is an auditor or another administrator. "BG 2" wants two persons, S20 does not say which, and the matrix
 * has the auditor approve what the administrator runs (its row "Delete / purge") without reading a case. Another administrator may
 * agree too, for an emergency does not wait for office hours; the auditors are told at once in either case, and can end it.
 */
public interface ExceptionalAccesses {

    /** Characters of the shortest explanation: with fewer, who agrees cannot know to what. A choice of the house. */
    int SHORTEST = 20;

    /** Characters of the longest explanation. */
    int LONGEST = 1_000;

    /**
     * Asks for access to a submitted case.
     *
     * @param reference as people quote it, in capitals or not
     * @throws fr.recours.shared.RefusedException when no submitted case has this reference, the explanation is too short or too
     *     long, or the signed-in person already waits for this case or has it open
     */
    ExceptionalAccessId ask(String reference, ExceptionalGround ground, String explanation);

    /**
     * Agrees, as a second person who signed in within five minutes ({@link fr.recours.access.FreshSignIn}); the hour begins.
     *
     * @throws fr.recours.shared.RefusedException when it is one's own, is waited for no longer, or the sign-in is not fresh
     */
    void agree(ExceptionalAccessId id);

    /**
     * Takes back or refuses what is asked; ends what is open.
     *
     * @throws fr.recours.shared.RefusedException when it is over already
     */
    void end(ExceptionalAccessId id);

    /** For administrators and auditors: the latest asked first, two hundred at most. */
    List<ExceptionalAccess> all();

    /** Those agreed to on a case, the latest first; none for those who may not know who opened it. */
    List<ExceptionalAccess> of(ReferralId referral);
}
