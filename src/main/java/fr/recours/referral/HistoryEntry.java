package fr.recours.referral;

import fr.recours.access.Role;
import java.time.Instant;

/**
 * One thing that happened to a referral.
 *
 * @param reason in the actor's words; empty for none, or for none that this reader may see
 * @param version number of the version frozen at that moment; 0 for none
 */
public record HistoryEntry(Instant at, String actor, Role role, ReferralAction action, String reason, int version) {}
