package fr.recours.rcp;

import fr.recours.referral.ReferralId;

/**
 * A case was not discussed and goes first on the next meeting. Heard inside the transaction that did it, before the case is listed
 * there.
 */
public record AgendaItemDeferred(
        AgendaItemId itemId,
        ReferralId referralId,
        DeferralCause cause,
        AgendaItemId successor,
        MeetingId from,
        MeetingId to) {}
