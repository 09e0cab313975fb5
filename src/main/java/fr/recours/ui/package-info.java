/**
 * Every screen. No class here: the shell (layout, sign-in, errors), the kit (fields, badges, texts), then one nested
 * module an area. Vaadin lives only below this package; views are package-private, reached through their area's links.
 */
@ApplicationModule(
        displayName = "Screens",
        allowedDependencies = {})
@NullMarked
package fr.recours.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
