package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import fr.recours.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One case as the room follows it.
 *
 * @param referrer who presents it
 * @param kept its place is only kept for a review: unless somebody confirms it, the meeting begins without it
 * @param spent how long it was discussed before the timer last stood still
 * @param runningSince when the timer last started; null while it stands still
 * @param carryOver how many meetings it was carried over from
 * @param carriedFor why, the last time; null for one that never was
 * @param cause why it was not discussed; null unless deferred
 * @param opinion the opinion being written or signed; null before there is one
 * @param outcome the outcome chosen so far; null before there is one
 */
public record SessionItem(
        AgendaItemId id,
        ReferralId referral,
        String reference,
        PersonId referrer,
        AgendaItemKind kind,
        AgendaItemState state,
        boolean kept,
        int plannedMinutes,
        Duration spent,
        @Nullable Instant runningSince,
        int carryOver,
        @Nullable DeferralCause carriedFor,
        @Nullable DeferralCause cause,
        @Nullable OpinionId opinion,
        @Nullable OutcomeCode outcome) {

    /** Whether its turn is still to come. */
    public boolean waits() {
        return state == AgendaItemState.FROZEN && !kept;
    }

    /** Time spent by now. */
    public Duration spentAt(Instant now) {
        return runningSince == null ? spent : spent.plus(Duration.between(runningSince, now));
    }
}
