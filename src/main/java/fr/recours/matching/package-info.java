/**
 * Judges a case against the programmes: dictionary, case file, criteria language, evaluation with its reasons.
 * Plain Java: no Spring, no database, no clock, no locale; the reference date comes in as an argument.
 */
@ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {})
@NullMarked
package fr.recours.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
