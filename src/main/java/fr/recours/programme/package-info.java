/**
 * Programmes in force: the definition versions read from files, open or closed, places. Judging a case goes through here.
 */
@ApplicationModule(
        displayName = "Programme",
        allowedDependencies = {"matching", "access", "audit", "shared"})
@NullMarked
package fr.recours.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
