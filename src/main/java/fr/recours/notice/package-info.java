/**
 * Notices: one message to one person. The outbox is written in the transaction that caused it; mail leaves after commit
 * and is retried. No identity, no clinical word, no free text leaves by mail.
 */
@ApplicationModule(
        displayName = "Notice",
        allowedDependencies = {"referral", "rcp", "search", "access", "audit", "shared"})
@NullMarked
package fr.recours.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
