/**
 * Referral screens: list, form with live verdicts, dossier.
 */
@ApplicationModule(
        displayName = "Screens: referral",
        allowedDependencies = {
            "ui.kit",
            "ui.shell",
            "referral",
            "programme",
            "search",
            "rcp",
            "matching",
            "letter",
            "access",
            "shared"
        })
@NullMarked
package fr.recours.ui.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
