package fr.recours.referral;

/**
 * A case that was found, as far as the person who searches may see it.
 *
 * @param content with the texts this person may read
 */
public record FoundCase(ReferralRow row, CaseContent content) {}
