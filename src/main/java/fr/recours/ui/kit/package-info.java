/**
 * Pieces used by every screen: page header, badges, verdict chips, empty states, texts, formats.
 */
@ApplicationModule(
        displayName = "Screens: kit",
        allowedDependencies = {"matching", "referral", "rcp", "programme", "access", "shared"})
@NullMarked
package fr.recours.ui.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
