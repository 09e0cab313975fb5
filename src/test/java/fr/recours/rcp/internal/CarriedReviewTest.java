package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Referrals;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the RCP wanted at its next meeting is carried over by meetings that begin without it; the third time asks the chair why. */
@HourTest
class CarriedReviewTest {

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private MeetingLife life;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Referrals referrals;

    @Autowired
    private LiveMeeting live;

    @Autowired
    private ReviewPlaces places;

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void nothingWantedNext() {
        hour.nothingWantedNext();
    }

    @Test
    void theThirdTimeTakesTheChairAndAWrittenReason() {
        ReferralId id = hour.wantedNext();
        hour.started(id);
        MeetingSummary second = hour.today(id);
        assertThat(carriedOnceTooOften(second)).isEmpty();
        start(DemoPeople.VIDAL, second, "");
        assertThat(carryOver(id)).isEqualTo(2);
        MeetingSummary third = hour.today(id);
        String reference = signIn.get(DemoPeople.VIDAL, () -> referrals.row(id)).reference();
        assertThat(carriedOnceTooOften(third)).containsExactly(reference);

        assertRefused(DemoPeople.VIDAL, third, "", reference);
        assertRefused(DemoPeople.VIDAL, third, "Pas de place", reference);
        assertRefused(DemoPeople.MAUBERT, third, "  ", reference);
        assertThat(signIn.get(DemoPeople.VIDAL, () -> meetings.require(third.id()))
                        .state())
                .isEqualTo(MeetingState.AGENDA_PUBLISHED);
        assertThat(hour.meeting(id).id()).isEqualTo(third.id());
        assertThat(carryOver(id)).isEqualTo(2);
        start(DemoPeople.MAUBERT, third, "Bilan cardiaque attendu");

        assertThat(hour.meeting(id).start()).isAfter(third.start());
        assertThat(carryOver(id)).isEqualTo(3);
        assertThat(carriedOnceTooOften(third)).as("it has begun").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void confirmedInsteadItIsHeardAtThatMeetingThoughItsHourHasCome(int hoursLater) {
        ReferralId id = carriedOverTwice();
        MeetingSummary third = hour.today(id);
        clock.set(third.start().plusHours(hoursLater).toInstant());
        AgendaItemId kept = hour.item(id);

        hour.confirmed(id);

        assertThat(hour.meeting(id).id()).isEqualTo(third.id());
        assertThat(hour.item(id)).isEqualTo(kept);
        assertThat(hour.state(id)).isEqualTo(ReferralState.SCHEDULED);
        assertThat(carriedOnceTooOften(third)).isEmpty();
        start(DemoPeople.VIDAL, third, "");
        assertThat(carryOver(id)).isEqualTo(2);
        assertThatThrownBy(() ->
                        signIn.as(DemoPeople.VIDAL, () -> live.defer(kept, DeferralCause.TIME_OUT, "Pas le temps")))
                .as("still the third time")
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::messageKey)
                .isEqualTo("rcp.defer.refused.third");
    }

    @Test
    void aMeetingThatIsNotHeldLeavesTheCount() {
        ReferralId id = carriedOverTwice();
        MeetingSummary missed = hour.today(id);

        clock.set(missed.start().plusDays(1).toInstant());
        places.keep();

        assertThat(hour.meeting(id).start()).isAfter(missed.start());
        assertThat(carryOver(id)).isEqualTo(2);
        assertThat(carriedOnceTooOften(hour.today(id))).hasSize(1);
    }

    @Test
    void confirmedAfterAMeetingThatWasNotHeldItKeepsTheCount() {
        ReferralId id = carriedOverTwice();
        MeetingSummary missed = hour.today(id);

        clock.set(missed.start().plusDays(1).toInstant());
        hour.confirmed(id);

        assertThat(hour.meeting(id).start()).isAfter(missed.start());
        assertThat(hour.state(id)).isEqualTo(ReferralState.SCHEDULED);
        assertThat(carryOver(id)).isEqualTo(2);
    }

    @Test
    void theSecondTimeIsToldToTheCoordinationAndToWhoChairs() {
        ReferralId id = hour.wantedNext();
        hour.started(id);
        assertThat(toldOfCarrying(id)).isEmpty();

        hour.started(id);

        assertThat(toldOfCarrying(id)).containsExactlyInAnyOrderElementsOf(coordinationAndChairs(2));
    }

    @Test
    void soIsTheSecondTimeOfACaseThatWasNotReached() {
        ReferralId id = hour.scheduled();
        deferred(id);
        assertThat(toldOfCarrying(id)).isEmpty();

        deferred(id);

        assertThat(toldOfCarrying(id)).containsExactlyInAnyOrderElementsOf(coordinationAndChairs(2));
    }

    private void deferred(ReferralId id) {
        hour.started(id);
        signIn.as(DemoPeople.VIDAL, () -> live.defer(hour.item(id), DeferralCause.TIME_OUT, ""));
    }

    private List<String> coordinationAndChairs(int times) {
        return Stream.concat(
                        Stream.of(DemoPeople.VIDAL),
                        people.inRole(Role.CHAIR).stream().map(Person::email))
                .map(address -> address + " " + times)
                .toList();
    }

    /** To whom, and how many times it had been carried over. */
    private List<String> toldOfCarrying(ReferralId id) {
        return sql.sql("""
                        select concat(address, ' ', item_count) from notice
                        where channel = 'PORTAL' and template = 'CARRIED_OVER_AGAIN' and subject_id = ?""").param(id.value()).query(String.class).list();
    }

    private ReferralId carriedOverTwice() {
        ReferralId id = hour.wantedNext();
        hour.started(id);
        hour.started(id);
        assertThat(carryOver(id)).isEqualTo(2);
        return id;
    }

    private void start(String officer, MeetingSummary meeting, String reason) {
        signIn.as(officer, () -> life.start(meeting.id(), reason));
    }

    private void assertRefused(String officer, MeetingSummary meeting, String reason, String reference) {
        assertThatThrownBy(() -> start(officer, meeting, reason))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused -> {
                    assertThat(refused.messageKey()).isEqualTo("rcp.start.refused.third");
                    assertThat(refused.arguments()).containsExactly(reference);
                });
    }

    private List<String> carriedOnceTooOften(MeetingSummary meeting) {
        return signIn.get(DemoPeople.MAUBERT, () -> life.carriedOnceTooOften(meeting.id()));
    }

    private int carryOver(ReferralId id) {
        return sql.sql("select carry_over from agenda_item where id = ?")
                .param(hour.item(id).value())
                .query(Integer.class)
                .single();
    }
}
