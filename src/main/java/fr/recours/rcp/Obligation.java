package fr.recours.rcp;

import fr.recours.referral.NextOwner;
import fr.recours.referral.ReferralId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something owed at a date by one owner.
 *
 * @param revision of the referral, to name when acting on it
 * @param label what exactly, as a code: months after the opinion, the name of the visit, or the kind and number of the
 *     action; empty for none
 * @param programme whose visit or inclusion it is; null for any other kind
 * @param decideBy the day by which a case to be discussed again has its place, or the coordination decides; null for any
 *     other kind
 * @param keptOn the day of the meeting that keeps a place for its case; null while none does
 * @param postponed whether it was put off, which happens once at most
 * @param losable whether its referrer was waited for until a week before that day
 */
public record Obligation(
        ObligationId id,
        ReferralId referral,
        long revision,
        String reference,
        ObligationKind kind,
        ObligationState state,
        LocalDate dueOn,
        NextOwner owner,
        String label,
        @Nullable String programme,
        @Nullable LocalDate decideBy,
        @Nullable LocalDate keptOn,
        boolean postponed,
        boolean losable) {

    /** The kind of action owed; empty for what is no {@link ObligationKind#ACTION_DUE}. */
    public Optional<ActionKind> action() {
        return kind == ObligationKind.ACTION_DUE
                ? Optional.of(ActionKind.valueOf(label.substring(0, label.indexOf(' '))))
                : Optional.empty();
    }

    /** Whether its case is to be discussed again. */
    public boolean discussesAgain() {
        return kind == ObligationKind.REDISCUSS_AT || kind == ObligationKind.NEXT_SESSION;
    }
}
