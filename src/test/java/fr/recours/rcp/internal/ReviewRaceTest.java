package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OutcomeCode;
import fr.recours.rcp.internal.AtTheSameInstant.Outcome;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.shared.RefusedException;
import fr.recours.shared.StaleRevisionException;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two of the coordination decide about the same kept place at the same instant: one of them does, the other is told so. */
@HourTest
class ReviewRaceTest {

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ReviewPlaces places;

    @Autowired
    private AgendaFacts facts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @RepeatedTest(4)
    void bothConfirmItAndItIsConfirmedOnce() throws InterruptedException {
        ReferralId id = kept();
        AgendaItemId place = hour.item(id);

        assertOneWins(List.of(confirming(id), confirming(id)));

        assertThat(facts.meetingsOf(id)).hasSize(1);
        assertThat(hour.item(id)).isEqualTo(place);
        assertThat(hour.state(id)).isEqualTo(ReferralState.SCHEDULED);
        assertThat(listings(id)).as("the meeting before, and this one").isEqualTo(2);
        assertThat(facts.oversold()).isEmpty();
    }

    @RepeatedTest(4)
    void oneConfirmsItAndTheOtherGivesItBack() throws InterruptedException {
        ReferralId id = kept();

        assertOneWins(List.of(confirming(id), givingBack(id)));

        boolean confirmed = hour.state(id) == ReferralState.SCHEDULED;
        assertThat(facts.meetingsOf(id)).hasSize(confirmed ? 1 : 0);
        assertThat(hour.state(id)).isEqualTo(confirmed ? ReferralState.SCHEDULED : ReferralState.FOLLOW_UP);
        assertThat(listings(id)).as("no second place").isEqualTo(2);
    }

    private static void assertOneWins(List<Callable<Boolean>> works) throws InterruptedException {
        List<Outcome<Boolean>> outcomes = AtTheSameInstant.run(works);
        assertThat(outcomes.stream().flatMap(one -> one.result().stream())).hasSize(1);
        assertThat(outcomes.stream().flatMap(one -> one.failure().stream()))
                .singleElement()
                .isInstanceOfAny(StaleRevisionException.class, RefusedException.class);
    }

    private Callable<Boolean> confirming(ReferralId id) {
        long seen = hour.revision(id);
        LocalDate day = review(id).dueOn();
        return () -> signIn.get(DemoPeople.VIDAL, () -> {
            obligations.rediscuss(id, seen, day, "Données connues");
            return true;
        });
    }

    private Callable<Boolean> givingBack(ReferralId id) {
        Obligation review = review(id);
        return () -> signIn.get(DemoPeople.VIDAL, () -> {
            obligations.cancel(review.id(), "Décision de l’équipe");
            return true;
        });
    }

    private Obligation review(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> obligations.of(id)).stream()
                .filter(Obligation::discussesAgain)
                .findFirst()
                .orElseThrow();
    }

    private ReferralId kept() {
        ReferralId id = hour.scheduled();
        LocalDate again = hour.meeting(id).start().toLocalDate().plusMonths(2);
        hour.signed(
                id, OpinionContent.of(OutcomeCode.REDISCUSS_AT, "À réévaluer.").rediscussedOn(again));
        clock.setParis(again.minusDays(30).atTime(7, 30));
        places.keep();
        assertThat(facts.meetingsOf(id)).hasSize(1);
        return id;
    }

    private int listings(ReferralId id) {
        return sql.sql("select count(*) from agenda_item where referral_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
