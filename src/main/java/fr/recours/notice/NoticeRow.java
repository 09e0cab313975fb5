package fr.recours.notice;

import fr.recours.shared.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message of the list of messages sent, without its content.
 *
 * @param address where it goes; empty when secure mail has no address for its recipient
 * @param reference the referral it speaks of; none for a meeting or an account
 * @param attempts how often sending was tried
 * @param sentAt when the mail server accepted it; none while it did not
 * @param solved whether somebody said that a message given up or sent back needs nobody any more
 */
public record NoticeRow(
        UUID id,
        NoticeTemplate template,
        NoticeChannel channel,
        PersonId recipient,
        String recipientName,
        String address,
        @Nullable String reference,
        NoticeState state,
        int attempts,
        Instant queuedAt,
        @Nullable Instant sentAt,
        boolean solved) {

    /** Whether somebody must reach its recipient another way. */
    public boolean isTask() {
        return state.needsSomebody() && !solved;
    }
}
