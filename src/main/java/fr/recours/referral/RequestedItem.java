package fr.recours.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing asked, and what became of it.
 *
 * @param prepared an answer kept for the physician to send
 * @param preparations how often one was kept: who writes over it tells which they read
 * @param answer the answer given
 * @param waiver why it was done without; empty unless it was
 * @param settledBy who answered or waived it; empty while it is open
 */
public record RequestedItem(
        RequestedItemId id,
        RequestedKind kind,
        @Nullable String element,
        String words,
        State state,
        @Nullable ItemAnswer prepared,
        int preparations,
        @Nullable ItemAnswer answer,
        String waiver,
        String settledBy,
        @Nullable Instant settledAt) {

    /** How far an item got. */
    public enum State {
        OPEN,
        ANSWERED,
        WAIVED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
