package fr.recours.referral;

import java.util.OptionalInt;

/**
 * The meetings behind the places of referrals, for whoever is about to change both. Everyone takes them in one order:
 * meetings by date, then the referral. Told by the module that keeps agendas.
 */
public interface AgendaPlaces {

    /**
     * Holds the meeting a referral is listed on, if any, until the transaction ends.
     *
     * @throws fr.recours.shared.StaleRevisionException when the case was moved while this waited
     */
    void hold(ReferralId id);

    /**
     * Holds the meeting a referral has its place on or, when it has none, the one it would get.
     *
     * @param urgency of the case: an urgent one may get the place of a routine one that nobody has accepted yet
     * @param minutes it needs; empty for those of a new case
     * @throws fr.recours.shared.StaleRevisionException when the case was moved while this waited
     */
    void holdPlace(ReferralId id, Urgency urgency, OptionalInt minutes);
}
