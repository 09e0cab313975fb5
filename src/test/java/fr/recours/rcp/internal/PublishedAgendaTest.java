package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.MeetingTimes;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The members are told whenever an agenda they have read is another one: whatever changed it, and not before its publication. */
@HourTest
class PublishedAgendaTest {

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Meetings meetings;

    @Autowired
    private LiveMeeting live;

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private ReviewPlaces places;

    @Autowired
    private MeetingClock meetingClock;

    @Autowired
    private MeetingTimes times;

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @Test
    void aPlaceKeptForAReviewThatIsGivenBack() {
        ReferralId id = kept();
        MeetingSummary meeting = published(id);

        coordinator(() -> obligations.cancel(review(id).id(), "Décision de l’équipe"));

        assertThat(told(meeting)).containsExactlyInAnyOrderElementsOf(members());
    }

    @Test
    void notBeforeItIsPublished() {
        ReferralId id = kept();
        MeetingSummary meeting = hour.meeting(id);

        coordinator(() -> obligations.cancel(review(id).id(), "Décision de l’équipe"));

        assertThat(told(meeting)).isEmpty();
    }

    @Test
    void aPlaceKeptForAReviewThatIsMadeFirm() {
        ReferralId id = kept();
        MeetingSummary meeting = published(id);

        coordinator(
                () -> obligations.rediscuss(id, hour.revision(id), review(id).dueOn(), "Données connues"));

        assertThat(hour.meeting(id).id()).isEqualTo(meeting.id());
        assertThat(told(meeting)).containsExactlyInAnyOrderElementsOf(members());
    }

    @Test
    void aCaseAddedLate() {
        MeetingSummary meeting = published(hour.scheduled());
        ReferralId late = hour.scheduled();
        coordinator(() -> live.remove(hour.item(late), ""));
        assertThat(told(meeting)).isEmpty();

        coordinator(() -> meetings.list(late, meeting.id(), hour.late("Aggravation respiratoire")));

        assertThat(hour.meeting(late).id()).isEqualTo(meeting.id());
        assertThat(told(meeting)).containsExactlyInAnyOrderElementsOf(members());
    }

    @Test
    void notItsMinutesWhichChangeNeitherItsCasesNorTheirOrder() {
        ReferralId id = hour.scheduled();
        MeetingSummary meeting = published(id);

        coordinator(() -> meetings.stretch(hour.item(id), 1));

        assertThat(told(meeting)).isEmpty();
    }

    @Test
    void aCaseItsReferrerTookBack() {
        ReferralId id = hour.scheduled();
        MeetingSummary meeting = published(id);
        signIn.as(DemoPeople.KERBRAT, () -> desk.withdraw(id, hour.revision(id), "Décès"));
        assertThat(told(meeting)).as("asked for, not agreed to").isEmpty();

        coordinator(() -> desk.grantWithdrawal(id, hour.revision(id)));

        assertThat(told(meeting)).containsExactlyInAnyOrderElementsOf(members());
    }

    /** A case to be discussed again, with a place kept for it. */
    private ReferralId kept() {
        ReferralId id = hour.scheduled();
        LocalDate again = hour.meeting(id).start().toLocalDate().plusMonths(6);
        hour.signed(
                id,
                OpinionContent.of(OutcomeCode.REDISCUSS_AT, "À réévaluer dans six mois.")
                        .rediscussedOn(again));
        clock.setParis(again.minusDays(30).atTime(7, 30));
        places.keep();
        return id;
    }

    private Obligation review(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> obligations.of(id)).stream()
                .filter(Obligation::discussesAgain)
                .findFirst()
                .orElseThrow();
    }

    private MeetingSummary published(ReferralId id) {
        MeetingSummary meeting = hour.meeting(id);
        clock.set(meeting.publication());
        meetingClock.follow();
        assertThat(times.of(meeting.id()).published()).isTrue();
        return meeting;
    }

    private List<String> members() {
        return people.active(times.members()).stream().map(Person::email).toList();
    }

    private List<String> told(MeetingSummary meeting) {
        return sql.sql(
                        "select address from notice where template = 'AGENDA_CHANGED' and channel = 'PORTAL' and subject_id = ?")
                .param(meeting.id().value())
                .query(String.class)
                .list();
    }

    private void coordinator(Runnable work) {
        signIn.as(DemoPeople.VIDAL, work);
    }
}
