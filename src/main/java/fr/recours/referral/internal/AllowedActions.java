package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a person may do with a referral they see, out of {@link Step} and the {@link KnownGuards}. Screens make their buttons from
 * it; services refuse by the same two, through {@link Lifecycle}.
 */
@Component
class AllowedActions {

    private final KnownGuards guards;

    AllowedActions(KnownGuards guards) {
        this.guards = guards;
    }

    /** What is offered: nothing the portal knows it would refuse whatever was said for it. */
    Set<ReferralAction> of(Person person, Referral referral) {
        Set<ReferralAction> actions = of(person.role(), referral.state(), Pending.of(referral, person));
        actions.removeIf(action -> Step.find(action, referral.state(), person.role())
                .filter(step -> !guards.forbidding(step, referral).isEmpty())
                .isPresent());
        return actions;
    }

    /** What the machine lets a role try. @param pending what is asked once, and settled only when asked */
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
