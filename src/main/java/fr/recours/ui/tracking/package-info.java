/**
 * The status card of the patient's own doctor: no clinical word.
 */
@ApplicationModule(
        displayName = "Screens: tracking",
        allowedDependencies = {"ui.kit", "ui.shell", "ui.referral", "referral", "access", "shared"})
@NullMarked
package fr.recours.ui.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
