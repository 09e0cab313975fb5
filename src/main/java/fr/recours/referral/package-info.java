/**
 * Referrals (dossiers): drafts, frozen versions with their verdicts, states, tracking. Owns who may change what;
 * publishes facts as events; sends no mail itself.
 */
@ApplicationModule(
        displayName = "Referral",
        allowedDependencies = {"programme", "letter", "matching", "access", "audit", "shared"})
@NullMarked
package fr.recours.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
