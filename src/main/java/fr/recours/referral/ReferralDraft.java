package fr.recours.referral;

import java.time.Instant;

/**
 * A draft as last saved.
 *
 * @param reference the random reference people quote, for instance {@code R-7K4M-QX2}
 * @param revision grows with each save; a save that names an older one is refused
 * @param owner whose it is
 */
public record ReferralDraft(
        ReferralId id, String reference, long revision, Instant savedAt, DraftFor owner, DraftContent content) {}
