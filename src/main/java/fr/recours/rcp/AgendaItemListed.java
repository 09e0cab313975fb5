package fr.recours.rcp;

import fr.recours.referral.ReferralId;

/** A submitted referral got its place. Heard inside the transaction that gave it. */
public record AgendaItemListed(AgendaItemId itemId, ReferralId referralId, MeetingId meetingId) {}
