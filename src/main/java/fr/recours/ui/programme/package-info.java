/**
 * Programme screens: what each programme requires, word for word.
 */
@ApplicationModule(
        displayName = "Screens: programme",
        allowedDependencies = {"ui.kit", "ui.shell", "ui.referral", "programme", "rcp", "matching", "access", "shared"})
@NullMarked
package fr.recours.ui.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
