/**
 * Administration screens: accounts, centres, messages sent, the mailbox of the demonstration.
 */
@ApplicationModule(
        displayName = "Screens: administration",
        allowedDependencies = {"ui.kit", "ui.shell", "notice", "access", "audit", "shared"})
@NullMarked
package fr.recours.ui.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
