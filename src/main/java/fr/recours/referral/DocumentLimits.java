package fr.recours.referral;

/**
 * How much a case may hold (portal.md §6).
 *
 * @param fileBytes largest file, in bytes
 * @param caseBytes all files of a case together, in bytes
 * @param files most files of a case
 */
public record DocumentLimits(long fileBytes, long caseBytes, int files) {}
