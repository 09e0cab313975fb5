/**
 * Statistics screens.
 */
@ApplicationModule(
        displayName = "Screens: statistics",
        allowedDependencies = {"ui.kit", "ui.shell", "referral", "rcp", "access", "shared"})
@NullMarked
package fr.recours.ui.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
