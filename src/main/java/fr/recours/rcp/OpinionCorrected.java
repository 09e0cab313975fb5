package fr.recours.rcp;

import fr.recours.referral.ReferralId;

/** A corrected version took the place of an opinion that people had read. Heard inside the transaction that did it. */
public record OpinionCorrected(OpinionId opinionId, OpinionId superseded, ReferralId referralId) {}
