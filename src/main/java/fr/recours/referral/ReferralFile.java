package fr.recours.referral;

import fr.recours.matching.Eligibility;
import java.util.List;

/**
 * A referral as its last frozen version reads.
 *
 * @param version number of the frozen version, from 1
 * @param verdicts of every programme, at the date of the meeting it is listed on
 */
public record ReferralFile(ReferralRow row, int version, DraftContent content, List<Eligibility> verdicts) {}
