package fr.recours.rcp;

import fr.recours.referral.ReferralId;

/** The referrer has read an opinion. Heard inside the transaction that did it. */
public record OpinionAcknowledged(OpinionId opinionId, ReferralId referralId) {}
