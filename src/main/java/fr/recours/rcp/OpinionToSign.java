package fr.recours.rcp;

import fr.recours.referral.ReferralId;

/** An opinion waits for its signature; {@code reminder} counts how often that was told, 0 for the first time. Heard inside the transaction that did it. */
public record OpinionToSign(OpinionId opinionId, ReferralId referralId, int reminder) {}
