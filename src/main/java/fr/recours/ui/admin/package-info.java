/**
 * Administration screens: accounts, centres, messages sent, the checking of documents, the index of the search, jobs, the
 * mailbox of the demonstration.
 */
@ApplicationModule(
        displayName = "Screens: administration",
        allowedDependencies = {
            "ui.kit",
            "ui.shell",
            "notice",
            "operation",
            "referral",
            "search",
            "access",
            "audit",
            "shared"
        })
@NullMarked
package fr.recours.ui.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
