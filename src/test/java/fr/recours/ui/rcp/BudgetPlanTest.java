package fr.recours.ui.rcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.recours.rcp.Agenda;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.AgendaRow;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.referral.NextOwner;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Urgency;
import fr.recours.shared.CentreId;
import fr.recours.ui.rcp.BudgetPlan.Level;
import fr.recours.ui.rcp.BudgetPlan.Segment;
import fr.recours.ui.rcp.BudgetPlan.Use;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BudgetPlanTest {

    private static final ZonedDateTime ONE_O_CLOCK = ZonedDateTime.parse("2026-12-16T13:00+01:00[Europe/Paris]");
    private static final int OPENING = 3;
    private static final int CAPACITY = 54;

    @Test
    void laysOutOpeningCasesReserveAndClosingOverTheWholeHour() {
        BudgetPlan plan = BudgetPlan.of(agenda(9, 12));

        assertThat(plan.segments())
                .extracting(Segment::use)
                .containsExactly(Use.OPENING, Use.CASE, Use.CASE, Use.RESERVE, Use.CLOSING);
        assertThat(plan.segments()).extracting(Segment::startMinute).containsExactly(0, 3, 12, 24, 57);
        assertThat(plan.segments().stream().mapToInt(Segment::minutes).sum()).isEqualTo(60);
        assertThat(plan.level()).isEqualTo(Level.FITS);
    }

    @Test
    void anEmptyAgendaIsAllReserveBetweenOpeningAndClosing() {
        BudgetPlan plan = BudgetPlan.of(agenda());

        assertThat(plan.segments()).extracting(Segment::use).containsExactly(Use.OPENING, Use.RESERVE, Use.CLOSING);
        assertThat(plan.segments().get(1).minutes()).isEqualTo(CAPACITY);
    }

    @Test
    void aFullAgendaHasNoReserveAndIsOrange() {
        BudgetPlan plan = BudgetPlan.of(agenda(9, 9, 9, 9, 9, 9));

        assertThat(plan.segments()).extracting(Segment::use).doesNotContain(Use.RESERVE);
        assertThat(plan.level()).isEqualTo(Level.FULL);
    }

    @Test
    void isOrangeUpTo115PercentAndRedFromThere() {
        assertThat(Level.of(53, CAPACITY)).isEqualTo(Level.FITS);
        assertThat(Level.of(54, CAPACITY)).isEqualTo(Level.FULL);
        assertThat(Level.of(62, CAPACITY)).isEqualTo(Level.FULL);
        assertThat(Level.of(63, CAPACITY)).isEqualTo(Level.OVERRUN);
    }

    @Test
    void anOverrunAgendaStretchesTheAxisToItsLastMinute() {
        BudgetPlan plan = BudgetPlan.of(agenda(12, 12, 12, 12, 12, 12));

        assertThat(plan.level()).isEqualTo(Level.OVERRUN);
        assertThat(plan.axisMinutes()).isEqualTo(78);
        assertThat(plan.limitMinute()).isLessThan(plan.axisMinutes());
        assertThat(plan.percent(78)).isCloseTo(100, within(0.001));
    }

    @Test
    void reviewsAndProvisionalPlacesLookApartFromNewCases() {
        Agenda agenda =
                agenda(List.of(row(AgendaItemKind.NEW, 9, 3, true), row(AgendaItemKind.REDISCUSSION, 6, 12, false)));

        List<Segment> cases = BudgetPlan.of(agenda).segments().stream()
                .filter(segment -> segment.use() == Use.CASE)
                .toList();

        assertThat(cases).extracting(Segment::look).containsExactly("new", "review");
        assertThat(cases).extracting(Segment::provisional).containsExactly(true, false);
    }

    private static Agenda agenda(int... minutes) {
        List<AgendaRow> rows = new ArrayList<>();
        int at = OPENING;
        for (int planned : minutes) {
            rows.add(row(AgendaItemKind.NEW, planned, at, true));
            at += planned;
        }
        return agenda(rows);
    }

    private static Agenda agenda(List<AgendaRow> rows) {
        int planned = rows.stream().mapToInt(AgendaRow::plannedMinutes).sum();
        return new Agenda(
                new MeetingSummary(
                        MeetingId.random(),
                        ONE_O_CLOCK,
                        ONE_O_CLOCK.plusHours(1),
                        "",
                        "",
                        "",
                        MeetingState.OPEN_FOR_LISTING,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Map.of(),
                        CAPACITY,
                        planned,
                        rows.size()),
                rows);
    }

    private static AgendaRow row(AgendaItemKind kind, int minutes, int at, boolean provisional) {
        ReferralRow referral = new ReferralRow(
                ReferralId.random(),
                "R-0000-000",
                PatientIdentity.EMPTY,
                ReferralState.SUBMITTED,
                NextOwner.COORDINATION,
                Urgency.ROUTINE,
                CentreId.random(),
                "",
                "",
                Instant.EPOCH,
                0,
                null,
                null,
                "",
                false,
                false,
                null);
        return new AgendaRow(
                AgendaItemId.random(),
                referral,
                "",
                kind,
                provisional,
                false,
                0,
                null,
                null,
                minutes,
                Set.of(),
                ONE_O_CLOCK.plusMinutes(at),
                List.of());
    }
}
