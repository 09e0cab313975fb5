package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.rcp.ActionKind;
import fr.recours.rcp.CaseToClose;
import fr.recours.rcp.Forgotten;
import fr.recours.rcp.Implementation;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.OpinionAction;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.Opinions;
import fr.recours.referral.NextOwner;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.ReferralStatus;
import fr.recours.referral.Referrals;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose move it is after an opinion: the referrer's, then the coordination's, which sees what is left to close. */
@HourTest
class ToCloseTest {

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private MovableClock clock;

    @Test
    void isTheCoordinationsOnceNothingIsOwedAndStandsInItsListUntilItIsClosed() {
        ReferralId id = hour.scheduled();
        OpinionId opinion = hour.signed(id, Hour.favourable());
        signIn.as(DemoPeople.KERBRAT, () -> opinions.acknowledge(opinion));
        assertThat(next(id)).isEqualTo(NextOwner.REFERRER);
        assertThat(toClose()).noneMatch(one -> one.referral().equals(id));

        signIn.as(DemoPeople.KERBRAT, () -> obligations.record(id, Implementation.DONE, ""));

        assertThat(next(id)).isEqualTo(NextOwner.COORDINATION);
        assertThat(toClose())
                .filteredOn(one -> one.referral().equals(id))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.outcomeKnown()).isTrue();
                    assertThat(one.since()).isEqualTo(FrenchTime.today(clock));
                });
        assertThat(forgotten(id)).isEmpty();
        int late = late();

        clock.set(clock.instant().plus(Duration.ofDays(1)));
        assertThat(late()).isGreaterThan(late);
        assertThat(forgotten(id)).containsExactly(Forgotten.Kind.NOT_CLOSED);

        signIn.as(DemoPeople.VIDAL, () -> obligations.close(id, revisionToClose(id)));
        assertThat(toClose()).noneMatch(one -> one.referral().equals(id));
        assertThat(forgotten(id)).isEmpty();
        assertThat(next(id)).isEqualTo(NextOwner.NOBODY);
    }

    @Test
    void isTheCoordinationsWhileItOwesWhatIsDueFirst() {
        ReferralId id = hour.scheduled();
        OpinionAction include = new OpinionAction(
                ActionKind.INCLUDE,
                "",
                "MSC-ScS",
                hour.meeting(id).start().toLocalDate().plusDays(5));
        hour.signed(id, Hour.favourable().with(List.of(include)));
        assertThat(hour.state(id)).isEqualTo(ReferralState.FOLLOW_UP);
        assertThat(next(id)).isEqualTo(NextOwner.COORDINATION);

        cancel(id, ObligationKind.INCLUSION_DUE);
        assertThat(next(id)).as("to be read").isEqualTo(NextOwner.REFERRER);
    }

    @Test
    void tellsWhenNobodySaidWhatBecameOfTheOpinion() {
        ReferralId id = hour.scheduled();
        OpinionId opinion = hour.signed(id, Hour.favourable());
        signIn.as(DemoPeople.KERBRAT, () -> opinions.acknowledge(opinion));
        cancel(id, ObligationKind.OUTCOME_DUE);
        assertThat(toClose())
                .filteredOn(one -> one.referral().equals(id))
                .singleElement()
                .extracting(CaseToClose::outcomeKnown)
                .isEqualTo(false);
        assertThatThrownBy(() -> signIn.as(DemoPeople.KERBRAT, obligations::toClose))
                .isInstanceOf(NotFoundException.class);
    }

    private void cancel(ReferralId id, ObligationKind kind) {
        signIn.as(DemoPeople.VIDAL, () -> obligations.of(id).stream()
                .filter(one -> one.kind() == kind)
                .map(Obligation::id)
                .forEach(one -> obligations.cancel(one, "Sans objet")));
    }

    /** The same on the page of the case and in the list. */
    private NextOwner next(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> {
            ReferralStatus status = history.status(id);
            assertThat(referrals.row(id).next()).isEqualTo(status.next());
            return status.next();
        });
    }

    private long revisionToClose(ReferralId id) {
        return obligations.toClose().stream()
                .filter(one -> one.referral().equals(id))
                .findFirst()
                .orElseThrow()
                .revision();
    }

    private List<CaseToClose> toClose() {
        return signIn.get(DemoPeople.VIDAL, obligations::toClose);
    }

    private int late() {
        return signIn.get(DemoPeople.VIDAL, obligations::late);
    }

    private List<Forgotten.Kind> forgotten(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, obligations::forgotten).stream()
                .filter(one -> one.referral().equals(id))
                .map(Forgotten::kind)
                .toList();
    }
}
