/**
 * Search screens: one box for every case, reached from anywhere, and the page of what was found.
 */
@ApplicationModule(
        displayName = "Screens: search",
        allowedDependencies = {
            "ui.kit",
            "ui.shell",
            "ui.referral",
            "ui.programme",
            "search",
            "referral",
            "programme",
            "matching",
            "access",
            "shared"
        })
@NullMarked
package fr.recours.ui.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
