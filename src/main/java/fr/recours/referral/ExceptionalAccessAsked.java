package fr.recours.referral;

import fr.recours.shared.PersonId;

/** Somebody asks for an exceptional access. Heard inside the transaction. */
public record ExceptionalAccessAsked(ExceptionalAccessId id, ReferralId referral, PersonId by) {}
