package fr.recours.rcp;

import fr.recours.referral.ReferralId;

/** An opinion was signed and may be read by the referring centre. Heard inside the transaction that did it. */
public record OpinionReleased(OpinionId opinionId, ReferralId referralId, MeetingId meetingId) {}
