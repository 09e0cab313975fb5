package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.Forgotten;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A month before its day a case to be discussed again has its minutes kept; they become firm, or are given back. */
@HourTest
class ReviewPlaceTest {

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Opinions opinions;

    @Autowired
    private LiveMeeting live;

    @Autowired
    private ObligationClock obligationClock;

    @Autowired
    private MeetingClock meetingClock;

    @Autowired
    private ReviewPlaces places;

    @Autowired
    private AgendaFacts facts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @Test
    void isKeptFromAMonthBeforeOnTheFirstMeetingOnOrAfterItsDay() {
        ReferralId id = hour.scheduled();
        LocalDate again = rediscussed(id);

        morning(again.minusDays(31));
        assertThat(facts.meetingsOf(id)).isEmpty();
        morning(again.minusDays(30));
        morning(again.minusDays(30));

        assertThat(facts.meetingsOf(id)).hasSize(1);
        MeetingSummary meeting = hour.meeting(id);
        assertThat(meeting.start().toLocalDate()).isAfterOrEqualTo(again).isBefore(again.plusDays(40));
        assertThat(review(id).keptOn()).isEqualTo(meeting.start().toLocalDate());
        assertThat(facts.minutesOn(meeting.id().value())).isGreaterThanOrEqualTo(6);
        assertThat(facts.oversold()).isEmpty();
        assertThat(hour.state(id)).as("still followed up").isEqualTo(ReferralState.FOLLOW_UP);
        assertThat(sql.sql("select count(*) from audit_entry where subject = ? and detail = 'REVIEW_PLACE_KEPT'"
                                + " and actor is null")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void isFirmByWhatTheReferrerTells() {
        ReferralId id = hour.scheduled();
        LocalDate again = rediscussed(id);
        morning(again.minusDays(30));
        AgendaItemId kept = hour.item(id);

        signIn.as(DemoPeople.KERBRAT, () -> obligations.tell(id, hour.revision(id), List.of(), "Aggravation cutanée"));

        assertThat(hour.item(id)).isEqualTo(kept);
        assertThat(hour.state(id)).isEqualTo(ReferralState.SCHEDULED);
        assertThat(provisional(kept)).isFalse();
        assertThat(review(id).state().isOpen()).isFalse();
    }

    @Test
    void isFirmByTheCoordinationsReasonEvenAfterTheCutOff() {
        ReferralId id = hour.scheduled();
        LocalDate again = rediscussed(id);
        morning(again.minusDays(30));
        AgendaItemId kept = hour.item(id);
        MeetingSummary meeting = hour.meeting(id);
        clock.set(meeting.publication());
        meetingClock.follow();

        coordinator(() -> obligations.rediscuss(id, hour.revision(id), again, "Présenté avec les données connues"));

        assertThat(hour.meeting(id).id()).isEqualTo(meeting.id());
        assertThat(hour.item(id)).isEqualTo(kept);
        assertThat(hour.state(id)).isEqualTo(ReferralState.SCHEDULED);
        assertThat(provisional(kept)).isFalse();
    }

    @Test
    void putOffItIsGivenBackAndKeptOnALaterMeeting() {
        ReferralId id = hour.scheduled();
        LocalDate again = rediscussed(id);
        morning(again.minusDays(30));
        MeetingSummary first = hour.meeting(id);

        coordinator(() -> obligations.postpone(review(id).id(), "Hospitalisée"));
        assertThat(facts.meetingsOf(id)).isEmpty();
        morning(review(id).dueOn().minusDays(30));

        assertThat(hour.meeting(id).start()).isAfter(first.start());
    }

    @Test
    void isGivenBackByWhateverEndsTheReview() {
        ReferralId cancelled = kept();
        coordinator(() -> obligations.cancel(review(cancelled).id(), "Décision de l’équipe"));
        assertThat(facts.meetingsOf(cancelled)).isEmpty();

        ReferralId lost = kept();
        clock.setParis(Objects.requireNonNull(review(lost).decideBy()).atTime(8, 0));
        coordinator(() -> obligations.lose(lost, hour.revision(lost), "Trois appels sans réponse"));
        assertThat(facts.meetingsOf(lost)).isEmpty();
        assertThat(hour.state(lost)).isEqualTo(ReferralState.CLOSED);
    }

    @Test
    void anotherThingOwedThatEndsLeavesIt() {
        ReferralId id = kept();
        AgendaItemId place = hour.item(id);
        Obligation outcome = owed(id, ObligationKind.OUTCOME_DUE);

        coordinator(() -> obligations.cancel(outcome.id(), "Déjà connue"));

        assertThat(hour.item(id)).isEqualTo(place);
    }

    @Test
    void aCorrectedOpinionThatAsksForNoReviewGivesItBack() {
        ReferralId id = hour.scheduled();
        LocalDate again = hour.meeting(id).start().toLocalDate().plusMonths(6);
        OpinionId opinion = hour.signed(id, again(again));
        morning(again.minusDays(30));
        assertThat(facts.meetingsOf(id)).hasSize(1);

        OpinionId corrected = signIn.get(DemoPeople.VIDAL, () -> opinions.correct(opinion, Hour.favourable()));
        hour.propose(corrected);
        hour.sign(corrected);

        assertThat(facts.meetingsOf(id)).isEmpty();
    }

    @Test
    void notDecidedWhenItsMeetingBeginsItIsKeptOnTheNextAndCannotVanish() {
        ReferralId id = hour.scheduled();
        LocalDate again = rediscussed(id);
        morning(again.minusDays(30));
        MeetingSummary first = hour.meeting(id);

        hour.started(id);
        assertThat(signIn.get(DemoPeople.VIDAL, () -> live.board(first.id())).items())
                .noneMatch(item -> item.referral().equals(id));
        morning(first.start().toLocalDate().plusDays(1));

        assertThat(hour.meeting(id).start()).isAfter(first.start());
        assertThat(hour.state(id)).isEqualTo(ReferralState.FOLLOW_UP);
        assertThat(signIn.get(DemoPeople.VIDAL, obligations::forgotten))
                .filteredOn(one -> one.referral().equals(id))
                .extracting(Forgotten::kind)
                .contains(Forgotten.Kind.REDISCUSSION_WITHOUT_MEETING);
        assertThat(moves(id)).as("nobody is told of a place that was only kept").isZero();
    }

    private ReferralId kept() {
        ReferralId id = hour.scheduled();
        morning(rediscussed(id).minusDays(30));
        assertThat(facts.meetingsOf(id)).hasSize(1);
        return id;
    }

    private void morning(LocalDate day) {
        clock.setParis(day.atTime(7, 30));
        places.keep();
        obligationClock.follow();
    }

    private LocalDate rediscussed(ReferralId id) {
        LocalDate again = hour.meeting(id).start().toLocalDate().plusMonths(6);
        hour.signed(id, again(again));
        return again;
    }

    private static OpinionContent again(LocalDate day) {
        return OpinionContent.of(OutcomeCode.REDISCUSS_AT, "À réévaluer dans six mois.")
                .rediscussedOn(day);
    }

    private Obligation review(ReferralId id) {
        return owed(id, ObligationKind.REDISCUSS_AT);
    }

    private Obligation owed(ReferralId id, ObligationKind kind) {
        return signIn.get(DemoPeople.VIDAL, () -> obligations.of(id)).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private boolean provisional(AgendaItemId item) {
        return sql.sql("select provisional from agenda_item where id = ?")
                .param(item.value())
                .query(Boolean.class)
                .single();
    }

    private int moves(ReferralId id) {
        return sql.sql("select count(*) from notice where subject_id = ? and template = 'CASE_MOVED'")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private void coordinator(Runnable work) {
        signIn.as(DemoPeople.VIDAL, work);
    }
}
