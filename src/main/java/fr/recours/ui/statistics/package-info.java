/**
 * Statistics screens: where the RCP and the criteria of a programme did not say the same.
 */
@ApplicationModule(
        displayName = "Screens: statistics",
        allowedDependencies = {"ui.kit", "ui.shell", "rcp", "matching"})
@NullMarked
package fr.recours.ui.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
