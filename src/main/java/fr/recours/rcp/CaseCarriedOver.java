package fr.recours.rcp;

import fr.recours.referral.ReferralId;

/**
 * A case was not heard at its meeting, which counts, and stands first on a later one: it was not reached, or the place the RCP
 * wanted for it was not confirmed. Heard inside the transaction that did it.
 *
 * @param itemId where it was not heard
 * @param times how often by now
 */
public record CaseCarriedOver(AgendaItemId itemId, ReferralId referralId, int times, MeetingId to) {}
