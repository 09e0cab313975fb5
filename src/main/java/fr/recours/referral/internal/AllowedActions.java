package fr.recours.referral.internal;

import fr.recours.access.Role;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What a role may do with a referral it sees, out of {@link Step}. Screens make their buttons from it and services refuse by it. */
final class AllowedActions {

    private AllowedActions() {}

    /** @param pending what is asked once, and settled only when asked */
    static Set<ReferralAction> of(Role role, ReferralState state, Pending pending) {
        Set<ReferralAction> actions = EnumSet.noneOf(ReferralAction.class);
        Arrays.stream(Step.values())
                .filter(step -> step.allows(state, role))
                .map(Step::action)
                .filter(action -> switch (action) {
                    case ASK_WITHDRAWAL -> !pending.withdrawal();
                    case GRANT_WITHDRAWAL, REFUSE_WITHDRAWAL -> pending.withdrawal();
                    case REPORT_ERROR -> !pending.error();
                    case DISMISS_ERROR -> pending.error();
                    case MARK_ERROR -> pending.errorOfAnother();
                    case DISCARD -> pending.own();
                    case NAME_PHYSICIAN, HAND_OVER -> pending.prepared();
                    case REOPEN -> pending.reopenable();
                    default -> true;
                })
                .forEach(actions::add);
        return actions;
    }
}
