/**
 * RCP screens: calendar of meetings, agenda.
 */
@ApplicationModule(
        displayName = "Screens: RCP",
        allowedDependencies = {
            "ui.kit",
            "ui.shell",
            "ui.referral",
            "rcp",
            "referral",
            "search",
            "programme",
            "matching",
            "access",
            "shared"
        })
@NullMarked
package fr.recours.ui.rcp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
