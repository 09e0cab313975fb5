package fr.recours.rcp;

import fr.recours.referral.ReferralId;

/** A case was taken off an agenda. Heard inside the transaction that did it. */
public record AgendaItemRemoved(AgendaItemId itemId, ReferralId referralId, MeetingId meetingId) {}
