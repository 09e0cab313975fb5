/**
 * RCP meetings: the calendar, the agenda with its minutes budget, and the routing of each submitted referral
 * to the first meeting with room.
 */
@ApplicationModule(
        displayName = "RCP",
        allowedDependencies = {"referral", "matching", "access", "audit", "shared"})
@NullMarked
package fr.recours.rcp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
