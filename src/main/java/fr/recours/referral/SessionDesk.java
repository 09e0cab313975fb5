package fr.recours.referral;

import java.time.LocalDate;

/**
 * The steps of a referral that follow from what happens at a meeting and after it. For the module that keeps meetings, in its
 * transaction, the meeting's row held first: it tells what it found, the referral's own table decides whether that allows the
 * step. What is not allowed throws {@link fr.recours.shared.RefusedException} and is audited.
 */
public interface SessionDesk {

    /** Keeps everyone else's changes out until the transaction ends: before anything owed on the case is changed. */
    void hold(ReferralId id);

    /** As {@link #hold(ReferralId)}, unless it is no longer as it was read. @throws fr.recours.shared.StaleRevisionException then */
    void hold(ReferralId id, long revision);

    /** As {@link #hold(ReferralId)}, for an act its state allows the person who does it. */
    void hold(ReferralId id, ReferralAction action);

    /** As {@link #hold}; and who decides by what they saw of the case before is told that it changed. */
    void outdate(ReferralId id);

    /** An accepted case has its meeting (T7). */
    void list(ReferralId id, LocalDate meeting);

    /** Its meeting is on this day now: judged at it. The state stays. */
    void meetAt(ReferralId id, LocalDate meeting);

    /**
     * As {@link #meetAt}, by the portal itself, when the case makes room for an urgent one: whoever submits that one does not
     * see this one.
     */
    void giveWay(ReferralId id, LocalDate meeting);

    /** What was settled when it was accepted is settled anew; the state and the clock stay (I5). */
    void plan(ReferralId id, TriageDecision decision);

    /** Taken off an agenda (T8). @param frozen whether the agenda was published, which takes a reason */
    void unlist(ReferralId id, boolean frozen, String reason, LocalDate nextCutOff);

    /** Its turn at a meeting (T9). */
    void open(ReferralId id, boolean meetingRuns);

    /** Discussed (T10). @param quorate whether a quorum decided, or the outcome says that there was none */
    void conclude(ReferralId id, boolean outcomeCoded, boolean quorate);

    /** Not discussed (T11). @param cause its code; blank when nobody said */
    void defer(ReferralId id, String cause, LocalDate nextCutOff);

    /** The opinion is signed (T12). */
    void sign(ReferralId id, boolean signed);

    /** The signed opinion leaves something owed (T13). */
    void follow(ReferralId id, NextOwed owed);

    /** The referrer has read the opinion (T13). */
    void acknowledge(ReferralId id, NextOwed owed);

    /** This is owed next; for a case that is followed up, else nothing happens. */
    void owe(ReferralId id, NextOwed owed);

    /** Followed up to the end (T14). */
    void close(ReferralId id, long revision, boolean nothingOwed, boolean outcomeRecorded);

    /** To be discussed again (T15). @param change what changed, or why all the same */
    void rediscuss(ReferralId id, long revision, String change, LocalDate nextCutOff);
}
