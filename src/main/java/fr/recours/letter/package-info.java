/**
 * Facts read out of a French medical letter, each with its exact quotation. Plain Java. Nothing without evidence.
 */
@ApplicationModule(
        displayName = "Letter",
        allowedDependencies = {"matching", "matching :: cli"})
@NullMarked
package fr.recours.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
