/**
 * Finding: the programmes a case may be for, cases, similar cases. Lucene behind one interface; never the truth,
 * always rebuilt from it.
 */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"referral", "programme", "matching", "access", "audit", "shared"})
@NullMarked
package fr.recours.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
