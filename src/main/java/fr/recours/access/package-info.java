/**
 * People, centres, roles, sign-in: who may do what. Every other module asks it who is acting.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"audit", "shared"})
@NullMarked
package fr.recours.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
