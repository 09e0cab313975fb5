package fr.recours.referral;

import fr.recours.shared.PersonId;

/**
 * Whom to write to about a referral, and how to name it in an open message.
 *
 * @param reference the random reference people quote; says nothing about the patient
 */
public record ReferralContact(String reference, PersonId referrer) {}
