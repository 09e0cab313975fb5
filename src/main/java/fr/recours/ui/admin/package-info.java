/**
 * Administration screens: accounts, centres, messages sent, the checking of documents, the index of the search, jobs,
 * exceptional accesses, the mailbox of the demonstration.
 */
@ApplicationModule(
        displayName = "Screens: administration",
        allowedDependencies = {
            "ui.kit",
            "ui.shell",
            "ui.referral",
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
