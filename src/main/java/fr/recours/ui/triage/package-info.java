/**
 * Triage screens: the inbox of the coordination.
 */
@ApplicationModule(
        displayName = "Screens: triage",
        allowedDependencies = {
            "ui.kit",
            "ui.shell",
            "ui.referral",
            "ui.rcp",
            "referral",
            "rcp",
            "programme",
            "matching",
            "access",
            "shared"
        })
@NullMarked
package fr.recours.ui.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
