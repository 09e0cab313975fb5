package fr.recours.referral.internal;

import fr.recours.access.Role;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralState;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a role may do with a referral it sees, in each state (portal.md §3.2 and §4). Screens make their buttons from it and
 * services refuse by it: there is no second list.
 */
final class AllowedActions {

    private AllowedActions() {}

    static Set<ReferralAction> of(Role role, ReferralState state) {
        if (state == ReferralState.ENTERED_IN_ERROR) {
            return Set.of();
        }
        boolean draft = state == ReferralState.DRAFT;
        return switch (role) {
            case REFERRING_PHYSICIAN ->
                draft ? EnumSet.of(ReferralAction.EDIT, ReferralAction.SUBMIT) : EnumSet.of(ReferralAction.READ);
            case DELEGATE -> EnumSet.of(draft ? ReferralAction.EDIT : ReferralAction.READ);
            case COORDINATOR -> {
                EnumSet<ReferralAction> actions = EnumSet.noneOf(ReferralAction.class);
                if (!draft) {
                    actions.add(ReferralAction.READ);
                }
                if (mayBeScheduled(state)) {
                    actions.add(ReferralAction.SCHEDULE);
                }
                yield actions;
            }
            case CHAIR, EXPERT -> draft ? Set.of() : EnumSet.of(ReferralAction.READ);
            case INVITED_EXPERT, TRACKING_DOCTOR, ADMINISTRATOR, AUDITOR -> Set.of();
        };
    }

    /** From its submission, which lists it provisionally, until its meeting takes it up. */
    private static boolean mayBeScheduled(ReferralState state) {
        return switch (state) {
            case SUBMITTED, TRIAGE, ACCEPTED, SCHEDULED -> true;
            case DRAFT,
                    INFO_REQUESTED,
                    IN_SESSION,
                    OPINION_PENDING,
                    OPINION_ISSUED,
                    FOLLOW_UP,
                    CLOSED,
                    DECLINED,
                    WITHDRAWN,
                    ENTERED_IN_ERROR -> false;
        };
    }
}
