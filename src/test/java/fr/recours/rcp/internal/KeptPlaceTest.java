package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.Invitations;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.shared.PersonId;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a place that is only kept does not do: open the case to anybody, or outlive its meeting. */
@HourTest
class KeptPlaceTest {

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Invitations invitations;

    @Autowired
    private ReadingTimes times;

    @Autowired
    private MeetingClock meetingClock;

    @Autowired
    private ReviewPlaces places;

    @Autowired
    private AgendaFacts facts;

    @Autowired
    private MovableClock clock;

    @Test
    void opensTheCaseToNoExpertWhoWasAskedForAnEarlierMeeting() {
        ReferralId id = hour.scheduled();
        PersonId expert = hour.person(DemoPeople.VAUBERT);
        signIn.as(DemoPeople.VIDAL, () -> invitations.invite(id, expert));
        LocalDate first = hour.meeting(id).start().toLocalDate();
        LocalDate again = rediscussed(id);
        assertThat(times.toGuest(expert)).contains(id);

        morning(again.minusDays(30));
        assertThat(facts.meetingsOf(id)).hasSize(1);

        assertThat(times.toGuest(expert)).doesNotContain(id);
        assertThat(times.lastDayOfGuests(id.value())).contains(first.plusDays(7));

        signIn.as(DemoPeople.KERBRAT, () -> obligations.tell(id, hour.revision(id), List.of(), "Aggravation cutanée"));
        assertThat(times.toGuest(expert)).as("heard there").contains(id);
    }

    @Test
    void onAMeetingThatWentByItIsLookedForElsewhereInTheMorning() {
        ReferralId id = hour.scheduled();
        MeetingSummary missed = passed(id, rediscussed(id));

        morning(missed.start().toLocalDate().plusDays(1));

        assertThat(facts.meetingsOf(id)).hasSize(1);
        assertThat(hour.meeting(id).start()).isAfter(missed.start());
        assertThat(hour.state(id)).isEqualTo(ReferralState.FOLLOW_UP);
    }

    @Test
    void onAMeetingThatWentByItIsNotMadeFirm() {
        ReferralId id = hour.scheduled();
        LocalDate again = rediscussed(id);
        MeetingSummary missed = passed(id, again);
        AgendaItemId kept = hour.item(id);

        signIn.as(
                DemoPeople.VIDAL,
                () -> obligations.rediscuss(id, hour.revision(id), again, "Présenté avec les données connues"));

        assertThat(hour.item(id)).isNotEqualTo(kept);
        assertThat(hour.meeting(id).start()).isAfter(missed.start());
        assertThat(hour.state(id)).isEqualTo(ReferralState.SCHEDULED);
    }

    /** The meeting that keeps its place is published, and never started. */
    private MeetingSummary passed(ReferralId id, LocalDate again) {
        morning(again.minusDays(30));
        MeetingSummary meeting = hour.meeting(id);
        clock.set(meeting.start().plusHours(3).toInstant());
        meetingClock.follow();
        return meeting;
    }

    private LocalDate rediscussed(ReferralId id) {
        LocalDate again = hour.meeting(id).start().toLocalDate().plusMonths(6);
        hour.signed(
                id,
                OpinionContent.of(OutcomeCode.REDISCUSS_AT, "À réévaluer dans six mois.")
                        .rediscussedOn(again));
        return again;
    }

    private void morning(LocalDate day) {
        clock.setParis(day.atTime(7, 30));
        places.keep();
    }
}
