package fr.recours.referral;

import fr.recours.shared.PersonId;

/** A referral was not retained, with this physician named as agreeing: they are told, and can say that they did not. */
public record DeclineAgreed(ReferralId referralId, ReferralContact contact, PersonId physician) {}
