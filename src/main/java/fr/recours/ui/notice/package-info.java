/**
 * Messages: those of the reader, how they want to be told, and the list of all sent for the coordination.
 */
@ApplicationModule(
        displayName = "Screens: messages",
        allowedDependencies = {
            "ui.kit",
            "ui.shell",
            "ui.referral",
            "ui.programme",
            "ui.rcp",
            "ui.tracking",
            "ui.admin",
            "notice",
            "programme",
            "referral",
            "rcp",
            "access",
            "shared"
        })
@NullMarked
package fr.recours.ui.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
