package fr.recours.notice;

import fr.recours.shared.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message of the list of messages sent, without its content.
 *
 * @param address where it went, as it was then
 * @param reference the referral it speaks of
 * @param attempts how often sending was tried
 * @param sentAt when the mail server accepted it; none while it did not
 */
public record NoticeRow(
        UUID id,
        NoticeTemplate template,
        PersonId recipient,
        String recipientName,
        String address,
        String reference,
        NoticeState state,
        int attempts,
        Instant queuedAt,
        @Nullable Instant sentAt) {}
