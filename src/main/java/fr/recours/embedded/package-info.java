/**
 * The database and the mail server that come along with {@code bin/run}: a real MariaDB and a real SMTP server inside
 * the process. Optional: the production jar has neither.
 */
@ApplicationModule(
        displayName = "Embedded",
        allowedDependencies = {"notice", "shared"})
@NullMarked
package fr.recours.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
