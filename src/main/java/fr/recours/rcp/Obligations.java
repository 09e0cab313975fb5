package fr.recours.rcp;

import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.ReferralId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is owed after opinions, and how it ends. What a person may not see is not found.
 */
public interface Obligations {

    /** Everything open the signed-in person may see, the soonest first. */
    List<Obligation> open();

    /** Cases on which nothing is owed any more, those that wait longest first; for the coordination. */
    List<CaseToClose> toClose();

    /**
     * How many of these are late; for the coordination with the cases left to close, the deputies whose last day went by and
     * the doctors without an account.
     */
    int late();

    /** Everything ever owed on a referral, the soonest first. */
    List<Obligation> of(ReferralId referral);

    /** Done: for the referrer's centre and the coordination. */
    void meet(ObligationId id);

    /** No longer owed; for the coordination, with a reason. */
    void cancel(ObligationId id, String reason);

    /**
     * What became of the opinion: the referrer's centre or the coordination says so. The outcome obligation that asked is met.
     *
     * @param reason why not, or not wholly; mandatory then
     */
    void record(ReferralId referral, Implementation implementation, String reason);

    /** What was recorded last of what became of its opinion; nothing while nobody said. */
    Optional<Implementation> became(ReferralId referral);

    /**
     * Included: the lowest free place is taken and the protocol's visits become obligations. Refused when no place is left, and
     * for a patient who has one already.
     */
    void include(ReferralId referral, Inclusion inclusion);

    /** What was noted, the first first; for the coordination. */
    List<Inclusion> inclusions(ReferralId referral);

    /** Noted by mistake: the place is free again, the visits still open are cancelled; for the coordination, with a reason. */
    void takeBack(ReferralId referral, String programme, String reason);

    /** Places of every protocol an inclusion can be recorded for. */
    List<PlacesTaken> places();

    /** Followed up to the end (T14): refused while anything is owed or the outcome is unknown. */
    void close(ReferralId referral, long revision);

    /**
     * To be discussed again (T15): listed on the first meeting with room on or after a day.
     *
     * @param change what changed since the last opinion, or why to discuss it all the same
     */
    void rediscuss(ReferralId referral, long revision, LocalDate notBefore, String change);

    /**
     * What changed since the last opinion, by the referrer who was asked (T15): the facts make a new version, and the case
     * is listed on the first meeting with room on or after the day it is to be discussed again.
     *
     * @param change in words; never blank
     * @throws fr.recours.referral.SubmissionRefusedException when a value cannot be
     */
    void tell(ReferralId referral, long revision, List<AnsweredFacts> facts, String change);

    /** Puts a case to be discussed again off to the next meeting but one, once and with a reason; for the coordination. */
    void postpone(ObligationId id, String reason);

    /** Nobody answers any more: what is owed is dropped and the case closed, its outcome unknown; with a reason, for the coordination. */
    void lose(ReferralId referral, long revision, String reason);

    /** What the nightly check would tell now; for the coordination. Empty when nothing is forgotten. */
    List<Forgotten> forgotten();
}
