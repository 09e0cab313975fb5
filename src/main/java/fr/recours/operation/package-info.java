/**
 * What the portal does by itself: the jobs of its clock, whether they run. Technical: nothing here is about a case.
 */
@ApplicationModule(
        displayName = "Operation",
        allowedDependencies = {"access", "shared"})
@NullMarked
package fr.recours.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
