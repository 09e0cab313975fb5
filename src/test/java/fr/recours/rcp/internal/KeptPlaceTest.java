package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.Invitations;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    private Opinions opinions;

    @Autowired
    private MeetingLife life;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ReadingTimes times;

    @Autowired
    private MeetingClock meetingClock;

    @Autowired
    private ReviewPlaces places;

    @Autowired
    private Meetings meetings;

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private AgendaFacts facts;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void nothingWantedNext() {
        hour.nothingWantedNext();
    }

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

        signIn.as(DemoPeople.VIDAL, () -> obligations.rediscuss(id, hour.revision(id), again, "Aggravation cutanée"));
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

        signIn.as(
                DemoPeople.VIDAL,
                () -> obligations.rediscuss(id, hour.revision(id), again, "Présenté avec les données connues"));

        assertThat(hour.meeting(id).start()).isAfter(missed.start());
        assertThat(hour.state(id)).isEqualTo(ReferralState.SCHEDULED);
    }

    @Test
    void forTheNextMeetingItIsKeptBySignatureAndFirstAndCarriedOverWhenThatBeginsWithoutIt() {
        ReferralId id = hour.scheduled();
        MeetingSummary held = hour.meeting(id);
        hour.signed(id, OpinionContent.of(OutcomeCode.NEXT_RCP, "À revoir à la prochaine RCP."));

        MeetingSummary next = hour.meeting(id);
        assertThat(next.start()).isAfter(held.start());
        assertThat(newCasesBefore(id)).isZero();
        assertThat(carryOver(id)).isZero();

        hour.started(id);

        assertThat(facts.meetingsOf(id)).hasSize(1);
        MeetingSummary later = hour.meeting(id);
        assertThat(later.start()).isAfter(next.start());
        assertThat(newCasesBefore(id)).isZero();
        assertThat(carryOver(id)).isOne();
        assertThat(facts.oversold()).isEmpty();
        assertThat(hour.state(id)).isEqualTo(ReferralState.FOLLOW_UP);
    }

    @Test
    void itGoesOnAtOnceWhenItsMeetingIsCancelled() {
        ReferralId id = hour.scheduled();
        morning(rediscussed(id).minusDays(30));
        MeetingSummary cancelled = hour.meeting(id);

        signIn.as(DemoPeople.VIDAL, () -> life.cancel(cancelled.id(), "Grève"));

        assertThat(facts.meetingsOf(id)).hasSize(1);
        assertThat(hour.meeting(id).start()).isAfter(cancelled.start());
        assertThat(facts.changesTo(id)).contains("REVIEW_PLACE_MOVED");
    }

    @Test
    void aCorrectionThatAsksForTheSameDayLeavesItAndAnotherDayGivesItBack() {
        ReferralId id = hour.scheduled();
        LocalDate again = hour.meeting(id).start().toLocalDate().plusMonths(6);
        OpinionId first = hour.signed(id, again(again));
        morning(again.minusDays(30));
        AgendaItemId kept = hour.item(id);

        OpinionId second = corrected(first, again(again));
        assertThat(hour.item(id)).isEqualTo(kept);
        assertThat(facts.changesTo(id)).doesNotContain("REVIEW_PLACE_GIVEN_BACK");

        corrected(second, again(again.plusDays(60)));
        assertThat(facts.meetingsOf(id)).isEmpty();
        assertThat(facts.changesTo(id)).contains("REVIEW_PLACE_GIVEN_BACK");
    }

    @Test
    void aCorrectionThatWantsTheNextMeetingGivesItBackForAPlaceThere() {
        ReferralId id = hour.scheduled();
        LocalDate again = hour.meeting(id).start().toLocalDate().plusMonths(6);
        OpinionId first = hour.signed(id, again(again));
        morning(again.minusDays(30));
        AgendaItemId kept = hour.item(id);

        corrected(first, OpinionContent.of(OutcomeCode.NEXT_RCP, "À revoir à la prochaine RCP."));

        assertThat(hour.item(id)).isNotEqualTo(kept);
        assertThat(facts.changesTo(id)).endsWith("REVIEW_PLACE_GIVEN_BACK", "REVIEW_PLACE_KEPT");
        hour.nothingWantedNext();
    }

    @Test
    void aCorrectionThatWantsTheNextMeetingTakesTheMinutesOfTheKeptPlaceThereAndNoOtherCaseMoves() {
        ReferralId id = hour.scheduled();
        LocalDate again = hour.meeting(id).start().toLocalDate().plusMonths(6);
        OpinionId first = hour.signed(id, again(again));
        morning(again.minusDays(30));
        MeetingSummary meeting = hour.meeting(id);
        clock.set(meeting.cutOff().minus(Duration.ofHours(1)));
        ReferralId routine = filled(meeting.id());

        corrected(first, OpinionContent.of(OutcomeCode.NEXT_RCP, "À revoir à la prochaine RCP."));

        assertThat(hour.meeting(id).id()).isEqualTo(meeting.id());
        assertThat(hour.meeting(routine).id()).isEqualTo(meeting.id());
        assertThat(facts.changesTo(routine)).doesNotContain("GAVE_WAY");
    }

    /** Not a minute is left. @return a routine case nobody accepted, which gives way there */
    private ReferralId filled(MeetingId meeting) {
        ReferralId routine = cases.submit(DemoPeople.KERBRAT);
        if (!hour.meeting(routine).id().equals(meeting)) {
            signIn.as(DemoPeople.VIDAL, () -> meetings.move(hour.item(routine), meeting));
        }
        sql.sql("update meeting set capacity_minutes = ? where id = ?")
                .params(facts.minutesOn(meeting.value()), meeting.value())
                .update();
        return routine;
    }

    @Test
    void isDecidedByTheCutOffOfTheMeetingThatKeepsIt() {
        ReferralId id = hour.scheduled();
        morning(rediscussed(id).minusDays(30));
        MeetingSummary first = hour.meeting(id);
        assertThat(decideBy(id))
                .isEqualTo(first.cutOff().atZone(FrenchTime.ZONE).toLocalDate());

        hour.started(id);

        assertThat(decideBy(id))
                .isEqualTo(hour.meeting(id).cutOff().atZone(FrenchTime.ZONE).toLocalDate())
                .isAfter(first.start().toLocalDate());
    }

    private LocalDate decideBy(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> obligations.of(id)).stream()
                .map(Obligation::decideBy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private OpinionId corrected(OpinionId opinion, OpinionContent content) {
        OpinionId next = signIn.get(DemoPeople.VIDAL, () -> opinions.correct(opinion, content));
        hour.propose(next);
        hour.sign(next);
        return next;
    }

    /** Cases on its meeting that were never carried over and stand before it. */
    private int newCasesBefore(ReferralId id) {
        return sql.sql("""
                        select count(*) from agenda_item i join agenda_item mine on mine.meeting_id = i.meeting_id
                        where mine.id = ? and i.position < mine.position and i.carry_over = 0 and i.active_referral_id is not null
                          and not (i.provisional and i.kind = 'REDISCUSSION')""").param(hour.item(id).value()).query(Integer.class).single();
    }

    private int carryOver(ReferralId id) {
        return sql.sql("select carry_over from agenda_item where id = ?")
                .param(hour.item(id).value())
                .query(Integer.class)
                .single();
    }

    private static OpinionContent again(LocalDate day) {
        return OpinionContent.of(OutcomeCode.REDISCUSS_AT, "À réévaluer dans six mois.")
                .rediscussedOn(day);
    }

    /** The meeting that keeps its place is published, and never started. */
    private MeetingSummary passed(ReferralId id, LocalDate again) {
        morning(again.minusDays(30));
        MeetingSummary meeting = hour.meeting(id);
        clock.set(meeting.start().plusDays(1).toInstant());
        meetingClock.follow();
        return meeting;
    }

    private LocalDate rediscussed(ReferralId id) {
        LocalDate again = hour.meeting(id).start().toLocalDate().plusMonths(6);
        hour.signed(id, again(again));
        return again;
    }

    private void morning(LocalDate day) {
        clock.setParis(day.atTime(7, 30));
        places.keep();
    }
}
