package fr.recours.referral.internal;

import static fr.recours.referral.ReferralAction.EDIT;
import static fr.recours.referral.ReferralAction.READ;
import static fr.recours.referral.ReferralAction.SCHEDULE;
import static fr.recours.referral.ReferralAction.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.access.Role;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralState;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state and every role, written out a second time: what is not named here is refused. */
class AllowedActionsTest {

    private static final Set<ReferralState> LISTABLE =
            EnumSet.of(ReferralState.SUBMITTED, ReferralState.TRIAGE, ReferralState.ACCEPTED, ReferralState.SCHEDULED);

    static Stream<Arguments> everyCell() {
        return Stream.of(Role.values())
                .flatMap(role -> Stream.of(ReferralState.values()).map(state -> Arguments.of(role, state)));
    }

    @ParameterizedTest
    @MethodSource("everyCell")
    void allowsWhatTheMatrixSays(Role role, ReferralState state) {
        Set<ReferralAction> expected = EnumSet.noneOf(ReferralAction.class);
        boolean physician = role == Role.REFERRING_PHYSICIAN;
        boolean centre = physician || role == Role.DELEGATE;
        boolean meeting = role == Role.COORDINATOR || role == Role.CHAIR || role == Role.EXPERT;
        if (state == ReferralState.DRAFT && centre) {
            expected.add(EDIT);
        }
        if (state == ReferralState.DRAFT && physician) {
            expected.add(SUBMIT);
        }
        if (state != ReferralState.DRAFT && state != ReferralState.ENTERED_IN_ERROR && (centre || meeting)) {
            expected.add(READ);
        }
        if (role == Role.COORDINATOR && LISTABLE.contains(state)) {
            expected.add(SCHEDULE);
        }
        assertThat(AllowedActions.of(role, state)).isEqualTo(expected);
    }
}
