/**
 * Layout with navigation by role, sign-in, language, not-found and failure pages, security of the screens.
 */
@ApplicationModule(
        displayName = "Screens: shell",
        allowedDependencies = {"ui.kit", "access", "audit", "shared"})
@NullMarked
package fr.recours.ui.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
