/**
 * Obligation screens: everything owed after opinions, in one place.
 */
@ApplicationModule(
        displayName = "Screens: obligations",
        allowedDependencies = {"ui.kit", "ui.shell", "ui.referral", "ui.rcp", "rcp", "referral", "access", "shared"})
@NullMarked
package fr.recours.ui.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
