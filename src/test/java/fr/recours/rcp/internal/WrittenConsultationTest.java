package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.recours.rcp.Attendances;
import fr.recours.rcp.Forgotten;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.OpenConsultation;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.WrittenConsultations;
import fr.recours.rcp.WrittenOpinion;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Urgency;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.shared.WorkingDays;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An urgent case decided in writing between two meetings, and confirmed at the next one. */
@HourTest
class WrittenConsultationTest {

    private static final String BELHADI = "nour.belhadi@expert.example.org";

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private WrittenConsultations consultations;

    @Autowired
    private Attendances attendances;

    @Autowired
    private Obligations obligations;

    @Autowired
    private MeetingLife life;

    @Autowired
    private WorkingDays days;

    @Autowired
    private ConsultationDeadlines deadlines;

    @Autowired
    private AgendaFacts facts;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MovableClock clock;

    @Test
    void isDecidedByTheQuorumOfAMeetingAndMarkedOffMeeting() {
        ReferralId id = hour.scheduled(Urgency.URGENT, 9);
        MeetingId written = ask(id);
        assertThat(hour.state(id)).isEqualTo(ReferralState.IN_SESSION);
        signIn.as(DemoPeople.MAUBERT, () -> consultations.answer(written, true, "D’accord"));
        signIn.as(DemoPeople.SARRAZIN, () -> consultations.answer(written, true, "Oui"));
        assertRefused(DemoPeople.VIDAL, () -> hour.conclude(id, Hour.favourable()), "referral.guard.QUORUM");
        signIn.as(BELHADI, () -> consultations.answer(written, false, "Réserve cardiaque"));

        OpinionId opinion = signIn.get(DemoPeople.VIDAL, () -> hour.conclude(id, Hour.favourable()));

        assertThat(hour.opinion(opinion).offMeeting()).isTrue();
        assertThat(signIn.get(DemoPeople.MAUBERT, () -> consultations.read(written))
                        .answers())
                .hasSize(3);
        hour.propose(opinion);
        hour.sign(opinion);
        assertThat(hour.state(id)).isEqualTo(ReferralState.OPINION_ISSUED);
    }

    @Test
    void isForUrgentCasesOnly() {
        ReferralId id = hour.scheduled();

        assertRefused(DemoPeople.VIDAL, () -> ask(id), "rcp.consult.refused.urgent");
    }

    @Test
    void isListedForTheMembersAsLongAsItTakesAnswers() {
        ReferralId id = hour.scheduled(Urgency.URGENT, 9);
        MeetingId written = ask(id);
        signIn.as(DemoPeople.SARRAZIN, () -> consultations.answer(written, true, "Oui"));

        assertThat(open(DemoPeople.SARRAZIN, written)).isTrue();
        assertThat(signIn.get(DemoPeople.MAUBERT, consultations::open))
                .filteredOn(one -> one.id().equals(written))
                .extracting(OpenConsultation::answers)
                .containsExactly(1);

        conclude(id, written);
        assertThat(open(DemoPeople.SARRAZIN, written)).isFalse();
    }

    @Test
    void isConfirmedOnceAtARunningMeetingAfterItsSignature() {
        ReferralId other = hour.scheduled();
        ReferralId id = hour.scheduled(Urgency.URGENT, 9);
        MeetingId written = ask(id);
        OpinionId opinion = conclude(id, written);
        assertThat(awaited(written)).isFalse();
        hour.propose(opinion);
        hour.sign(opinion);
        assertThat(awaited(written)).isTrue();
        assertThat(forgotten(id)).isEmpty();
        MeetingId next = hour.meeting(other).id();
        assertRefused(DemoPeople.VIDAL, () -> consultations.confirm(written, next), "rcp.confirm.refused");

        hour.started(other);
        signIn.as(DemoPeople.MAUBERT, () -> consultations.confirm(written, next));

        assertThat(awaited(written)).isFalse();
        assertRefused(DemoPeople.VIDAL, () -> consultations.confirm(written, next), "rcp.confirm.refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DemoPeople.KERBRAT,
                DemoPeople.CHASTAING,
                DemoPeople.VAUBERT,
                DemoPeople.PESSAC,
                DemoPeople.ADMINISTRATOR,
                DemoPeople.AUDITOR
            })
    void isNotForThoseOutsideTheRcp(String person) {
        MeetingId written = ask(hour.scheduled(Urgency.URGENT, 9));

        assertThatThrownBy(() -> signIn.as(person, consultations::open)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signIn.as(person, () -> consultations.read(written)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signIn.as(person, () -> consultations.answer(written, true, "Oui")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signIn.as(person, consultations::toConfirm)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void isNotForgottenOnceItsDayIsPast() {
        ReferralId id = hour.scheduled(Urgency.URGENT, 9);
        ask(id);
        LocalDate day = FrenchTime.today(clock).plusDays(3);
        clock.setParis(day.atTime(23, 59));
        assertThat(forgotten(id)).isEmpty();
        clock.setParis(day.plusDays(1).atTime(0, 1));
        assertThat(forgotten(id)).containsExactly(Forgotten.Kind.CONSULTATION_NOT_CONCLUDED);
    }

    @Test
    void isNotForgottenWhenTheNextMeetingEndedWithoutConfirmingIt() {
        ReferralId other = hour.scheduled();
        ReferralId id = hour.scheduled(Urgency.URGENT, 9);
        OpinionId opinion = conclude(id, ask(id));
        hour.propose(opinion);
        hour.sign(opinion);
        OpinionId decided = hour.concluded(other, Hour.favourable());
        MeetingId next = hour.opinion(decided).meeting();
        sql.sql("update agenda_item set state = 'REMOVED' where meeting_id = ? and state in ('LISTED', 'FROZEN')")
                .param(next.value())
                .update();
        assertThat(forgotten(id)).isEmpty();
        signIn.as(DemoPeople.VIDAL, () -> life.end(next));
        assertThat(forgotten(id)).containsExactly(Forgotten.Kind.NOT_CONFIRMED);
        assertThat(forgotten(other)).isEmpty();
        LocalDate ended = FrenchTime.today(clock);
        clock.setParis(days.after(ended, 5).atTime(23, 59));
        assertThat(forgotten(other)).isEmpty();
        clock.setParis(days.after(ended, 6).atTime(0, 1));
        assertThat(forgotten(other)).containsExactly(Forgotten.Kind.WITHOUT_MINUTES);
    }

    @Test
    void remindsWhoHasNotAnsweredTheWorkingDayBeforeAndTellsTheCoordinationOnceItsDayIsPast() {
        ReferralId id = hour.scheduled(Urgency.URGENT, 9);
        MeetingId written = ask(id);
        LocalDate day = FrenchTime.today(clock).plusDays(3);
        signIn.as(DemoPeople.SARRAZIN, () -> consultations.answer(written, true, "Oui"));
        signIn.as(DemoPeople.VIDAL, () -> attendances.declareConflict(hour.item(id), hour.person(BELHADI)));
        LocalDate eve = days.onOrBefore(day.minusDays(1));
        morning(eve.minusDays(1));
        assertThat(told("CONSULTATION_REMINDER", written)).isEmpty();
        morning(eve);
        morning(eve);
        assertThat(told("CONSULTATION_REMINDER", written))
                .doesNotHaveDuplicates()
                .contains(DemoPeople.MAUBERT, DemoPeople.MARCHETTI)
                .as("answered, keeps out of the case, or asks and does not answer")
                .doesNotContain(DemoPeople.SARRAZIN, BELHADI, DemoPeople.VIDAL);

        signIn.as(DemoPeople.VIDAL, () -> consultations.extend(written, day.plusDays(2)));
        assertRefused(DemoPeople.VIDAL, () -> consultations.extend(written, day), "rcp.consult.refused.earlier");
        morning(day.plusDays(1));
        assertThat(told("CONSULTATION_OVER", written)).isEmpty();
        morning(day.plusDays(3));
        morning(day.plusDays(4));
        assertThat(told("CONSULTATION_OVER", written)).containsExactly(DemoPeople.VIDAL);
    }

    @Test
    void tellsTheCoordinationOnceWhenTheQuorumIsReached() {
        ReferralId id = hour.scheduled(Urgency.URGENT, 9);
        MeetingId written = ask(id);
        signIn.as(DemoPeople.MAUBERT, () -> consultations.answer(written, true, "D’accord"));
        signIn.as(DemoPeople.SARRAZIN, () -> consultations.answer(written, true, "Oui"));
        assertThat(told("CONSULTATION_QUORUM", written)).isEmpty();
        signIn.as(BELHADI, () -> consultations.answer(written, true, "Oui"));
        signIn.as(BELHADI, () -> consultations.answer(written, false, "Réserve cardiaque"));
        assertThat(told("CONSULTATION_QUORUM", written)).containsExactly(DemoPeople.VIDAL);
    }

    private void morning(LocalDate day) {
        clock.setParis(day.atTime(7, 30));
        deadlines.follow();
    }

    private List<String> told(String template, MeetingId written) {
        return facts.told(template, written.value());
    }

    private List<Forgotten.Kind> forgotten(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, obligations::forgotten).stream()
                .filter(one -> one.referral().equals(id))
                .map(Forgotten::kind)
                .toList();
    }

    private MeetingId ask(ReferralId id) {
        return signIn.get(
                DemoPeople.VIDAL,
                () -> consultations.ask(id, FrenchTime.today(clock).plusDays(3)));
    }

    private OpinionId conclude(ReferralId id, MeetingId written) {
        signIn.as(DemoPeople.MAUBERT, () -> consultations.answer(written, true, "D’accord"));
        signIn.as(DemoPeople.SARRAZIN, () -> consultations.answer(written, true, "Oui"));
        signIn.as(BELHADI, () -> consultations.answer(written, true, "Oui"));
        return signIn.get(DemoPeople.VIDAL, () -> hour.conclude(id, Hour.favourable()));
    }

    private boolean open(String person, MeetingId written) {
        return signIn.get(person, consultations::open).stream()
                .anyMatch(one -> one.id().equals(written));
    }

    private boolean awaited(MeetingId written) {
        return signIn.get(DemoPeople.MAUBERT, consultations::toConfirm).stream()
                .map(WrittenOpinion::consultation)
                .anyMatch(written::equals);
    }

    private void assertRefused(String person, Runnable work, String key) {
        assertThatThrownBy(() -> signIn.as(person, work))
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::messageKey)
                .isEqualTo(key);
    }
}
