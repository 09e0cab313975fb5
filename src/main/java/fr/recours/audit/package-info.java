/**
 * The append-only, hash-chained trail: each clinical read, transition and refusal is one row, written in the
 * transaction of what it records. When it cannot be written, what it records does not happen.
 */
@ApplicationModule(displayName = "Audit", allowedDependencies = "shared")
@NullMarked
package fr.recours.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
