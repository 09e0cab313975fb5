package fr.recours.notice.internal;

import fr.recours.notice.NoticeChannel;
import fr.recours.notice.NoticeState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One way a message takes to its recipient.
 *
 * @param state where it begins: queued, held for a summary, already there in the portal, or failed for want of an address
 * @param notBefore the end of quiet hours
 * @param failure why it failed at once
 */
record Route(
        NoticeChannel channel,
        String address,
        NoticeState state,
        Instant notBefore,
        @Nullable String failure) {}
