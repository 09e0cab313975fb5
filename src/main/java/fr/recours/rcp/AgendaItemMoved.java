package fr.recours.rcp;

import fr.recours.referral.ReferralId;

/** The coordination moved a referral to another meeting. Heard inside the transaction that moved it. */
public record AgendaItemMoved(AgendaItemId itemId, ReferralId referralId, MeetingId from, MeetingId to) {}
