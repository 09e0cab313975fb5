package fr.recours.referral;

import fr.recours.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people do with a submitted referral. Each call checks who is acting, in which state, under which guards; what is not
 * allowed throws {@link fr.recours.shared.RefusedException} with the reason and is audited. {@code revision} is the one the
 * person saw: when it is no longer the last, {@link fr.recours.shared.StaleRevisionException} and nothing is changed.
 */
public interface ReferralDesk {

    /** Makes a coordinator answer for it, oneself or another; takes up a case that waits (T2). */
    void assign(ReferralId id, long revision, PersonId coordinator);

    /** Asks the referrer; the coordination's clock stands still meanwhile (T3). */
    void ask(ReferralId id, long revision, InformationOrder order);

    /** The furthest day an answer can be asked for; for anybody signed in. */
    LocalDate furthestAnswerDay();

    /**
     * Keeps answers for the physician to send; changes no fact and no state.
     *
     * @param seen which of the answers kept before the person read, by {@link RequestedItem#preparations()}; none was read of
     *     an item that is left out
     * @throws AnswersChangedException when somebody kept another one since
     */
    void prepare(ReferralId id, Map<RequestedItemId, ItemAnswer> answers, Map<RequestedItemId, Integer> seen);

    /**
     * Sends answers: they fill the case, which is frozen as a new version. When nothing asked is left open the case goes
     * back to triage and the clock runs on (T4).
     *
     * @param seen as for {@link #prepare}
     * @throws SubmissionRefusedException when a value cannot be
     * @throws AnswersChangedException when somebody kept another answer since
     */
    void answer(
            ReferralId id, long revision, Map<RequestedItemId, ItemAnswer> answers, Map<RequestedItemId, Integer> seen);

    /** Does without what is still open among these, with a reason (T4 when nothing is left). */
    void waive(ReferralId id, long revision, Set<RequestedItemId> items, String reason);

    /** Accepts it; its place at a meeting becomes firm in the same transaction (T5, then T7). */
    void accept(ReferralId id, long revision, TriageDecision decision);

    /** Does not retain it (T6). */
    void decline(ReferralId id, long revision, DeclineDecision decision);

    /** Takes it back (T16); once it is on an agenda, asks the coordination to agree. */
    void withdraw(ReferralId id, long revision, String reason);

    /** Agrees to a withdrawal asked for (T17). */
    void grantWithdrawal(ReferralId id, long revision);

    /** Does not agree, with a reason the referrer reads. */
    void refuseWithdrawal(ReferralId id, long revision, String reason);

    /** Says that it was created by mistake; its referrer or another coordinator confirms. */
    void reportError(ReferralId id, long revision, String reason);

    /** Confirms it: the content is hidden, the place at a meeting free (T18). */
    void confirmError(ReferralId id, long revision);

    /** It is no mistake after all. */
    void dismissError(ReferralId id, long revision);

    /** Closes a case whose referrer was asked and reminded in vain (T19). */
    void closeUnanswered(ReferralId id, long revision);

    /** Has it looked at again (T19, back). */
    void reopen(ReferralId id, long revision);

    /**
     * Tells how the patient has been since the last opinion: what changed makes a new version.
     *
     * @throws SubmissionRefusedException when a value cannot be
     */
    void evolve(ReferralId id, long revision, List<AnsweredFacts> told);

    /** Names the patient's own doctor by their RPPS, who follows the status card from then on and alone. */
    void nameDoctor(ReferralId id, long revision, String rpps);

    /** The doctor who is named follows it no longer, and nobody does. */
    void endDoctor(ReferralId id, long revision);

    /** Writes to the others on the case. */
    void write(ReferralId id, String message);

    /** Opens a draft on the same patient, linked to this closed one, with its frozen facts and nothing of the opinion (T20). */
    ReferralId referAgain(ReferralId id);
}
