package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingMilestone;
import fr.recours.rcp.MeetingNears;
import fr.recours.rcp.MeetingPlan;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.referral.ReferralId;
import fr.recours.shared.NotFoundException;
import fr.recours.support.DemoPeople;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A meeting held on another day, at another hour, elsewhere or longer; and one more beside the monthly ones. */
@RecordApplicationEvents
class ReschedulingTest extends HourJourney {

    private static final String LINK = "https://visio.exemple.fr/rcp";

    @Autowired
    private MeetingClock meetingClock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Milestones milestones;

    @Autowired
    private ApplicationEvents heard;

    @Test
    void takesItsDeadlinesItsCasesAndEverybodyWithIt() {
        ReferralId firm = hour.scheduled();
        MeetingSummary before = hour.meeting(firm);
        ReferralId provisional = on(before.id(), cases.submit(DemoPeople.KERBRAT));
        LocalDateTime start = before.start().toLocalDate().plusDays(6).atTime(14, 30);

        coordinator(() -> life.reschedule(before.id(), new MeetingPlan(start, 90, 80, "Salle 4", LINK)));

        MeetingSummary now = hour.meeting(firm);
        assertThat(now.id()).isEqualTo(before.id());
        assertThat(now.start().toLocalDateTime()).isEqualTo(start);
        assertThat(now.end()).isEqualTo(now.start().plusMinutes(90));
        assertThat(now.capacityMinutes()).isEqualTo(80);
        assertThat(now.place()).isEqualTo("Salle 4");
        assertThat(now.videoLink()).isEqualTo(LINK);
        assertThat(now.cutOff()).isAfter(before.cutOff());
        assertThat(now.publication()).isAfter(now.cutOff()).isBefore(now.start().toInstant());
        assertThat(List.of(firm, provisional))
                .allSatisfy(id -> assertThat(facts.lastJudgedAt(id)).isEqualTo(start.toLocalDate()));
        assertThat(told(before.id())).as("the referrer, once for both cases").contains(DemoPeople.KERBRAT);
        assertThat(told(before.id())).doesNotHaveDuplicates();
        assertThat(sql.sql("select calendar_start from notice where template = 'MEETING_RESCHEDULED' and subject_id = ?"
                                + " and channel = 'MAIL' and address = ?")
                        .params(before.id().value(), DemoPeople.KERBRAT)
                        .query(LocalDateTime.class)
                        .single())
                .as("their calendar follows")
                .isEqualTo(LocalDateTime.ofInstant(now.start().toInstant(), ZoneOffset.UTC));
    }

    @Test
    void takesCasesAgainWhenItsCutOffIsToComeAndNotOncePublished() {
        MeetingSummary meeting = hour.meeting(hour.scheduled());
        clock.set(meeting.cutOff());
        coordinator(meetingClock::follow);
        assertThat(state(meeting.id())).isEqualTo(MeetingState.CUT_OFF);

        coordinator(() -> life.reschedule(meeting.id(), later(meeting, 15)));
        assertThat(state(meeting.id())).isEqualTo(MeetingState.OPEN_FOR_LISTING);

        coordinator(() -> life.publish(meeting.id()));
        coordinator(() -> life.reschedule(meeting.id(), later(meeting, 30)));
        assertThat(state(meeting.id())).isEqualTo(MeetingState.AGENDA_PUBLISHED);
    }

    @Test
    void isNotSaidToTakeCasesOnceItDoesNot() {
        MeetingSummary meeting = hour.meeting(hour.scheduled());
        coordinator(() -> life.publish(meeting.id()));
        assertThat(milestonesBeforeCutOff(meeting)).isEmpty();
    }

    @Test
    void isSaidToTakeCasesWhileItDoes() {
        MeetingSummary meeting = hour.meeting(hour.scheduled());
        assertThat(milestonesBeforeCutOff(meeting)).containsExactly(MeetingMilestone.OPENING);
    }

    @Test
    void tellsNobodyOfMinutesAlone() {
        MeetingSummary meeting = hour.meeting(hour.scheduled());
        coordinator(() -> life.reschedule(
                meeting.id(),
                new MeetingPlan(meeting.start().toLocalDateTime(), 60, 50, meeting.place(), meeting.videoLink())));
        assertThat(hour.meeting(hour.scheduled()).capacityMinutes()).isPositive();
        assertThat(told(meeting.id())).isEmpty();
    }

    @Test
    void refusesWhatCannotBeHeld() {
        ReferralId id = hour.scheduled();
        MeetingSummary meeting = hour.meeting(id);
        MeetingSummary other = signIn.get(DemoPeople.VIDAL, meetings::upcoming).getLast();
        LocalDateTime start = meeting.start().toLocalDateTime();
        refused(meeting, new MeetingPlan(LocalDate.of(2020, 1, 8).atTime(13, 0), 60, 54, "x", ""), "past");
        refused(meeting, new MeetingPlan(other.start().toLocalDateTime(), 60, 54, "x", ""), "taken");
        refused(meeting, new MeetingPlan(start.plusYears(9), 60, 54, "x", ""), "far");
        refused(meeting, new MeetingPlan(start, 60, 58, "x", ""), "minutes");
        refused(meeting, new MeetingPlan(start, 60, meeting.plannedMinutes() - 1, "x", ""), "capacity");
        refused(meeting, new MeetingPlan(start, 60, 54, " ", ""), "place");
        refused(meeting, new MeetingPlan(start, 60, 54, "x", "javascript:alert(1)"), "link");
        assertThat(hour.meeting(id).start()).isEqualTo(meeting.start());
        hour.started(id);
        refused(meeting, new MeetingPlan(start.plusDays(1), 60, 54, "x", ""), "begun");
    }

    @Test
    void isAddedBesideTheMonthlyOnesAndTakesCases() {
        MeetingSummary monthly =
                signIn.get(DemoPeople.VIDAL, meetings::upcoming).getLast();
        MeetingId added = signIn.get(DemoPeople.VIDAL, () -> life.add(later(monthly, -7)));

        on(added, hour.scheduled());

        assertThat(signIn.get(DemoPeople.VIDAL, () -> meetings.require(added))).satisfies(meeting -> {
            assertThat(meeting.state()).isEqualTo(MeetingState.OPEN_FOR_LISTING);
            assertThat(meeting.itemCount()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {DemoPeople.MAUBERT, DemoPeople.SARRAZIN, DemoPeople.KERBRAT, DemoPeople.ADMINISTRATOR})
    void isTheCoordinationsAlone(String person) {
        MeetingSummary meeting =
                signIn.get(DemoPeople.VIDAL, meetings::upcoming).getLast();
        assertThatThrownBy(() -> signIn.as(person, () -> life.reschedule(meeting.id(), later(meeting, 1))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signIn.as(person, () -> life.add(later(meeting, 1))))
                .isInstanceOf(NotFoundException.class);
    }

    private static MeetingPlan later(MeetingSummary meeting, int days) {
        return new MeetingPlan(
                meeting.start().toLocalDateTime().plusDays(days),
                60,
                meeting.capacityMinutes(),
                meeting.place(),
                meeting.videoLink());
    }

    /** Which is earlier where public holidays are. */
    private List<MeetingMilestone> milestonesBeforeCutOff(MeetingSummary meeting) {
        clock.set(meeting.cutOff().minus(Duration.ofHours(1)));
        heard.clear();
        milestones.follow();
        return heard.stream(MeetingNears.class)
                .filter(nears -> nears.meetingId().equals(meeting.id()))
                .map(MeetingNears::milestone)
                .toList();
    }

    private List<String> told(MeetingId meeting) {
        return sql.sql("select address from notice where channel = 'PORTAL' and template = 'MEETING_RESCHEDULED'"
                        + " and subject_id = ?")
                .param(meeting.value())
                .query(String.class)
                .list();
    }

    private void refused(MeetingSummary meeting, MeetingPlan plan, String why) {
        assertRefused(() -> life.reschedule(meeting.id(), plan), "rcp.plan.refused." + why);
    }
}
