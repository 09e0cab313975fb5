package fr.recours.rcp.internal;

import static fr.recours.rcp.internal.FilledAgendas.NEW_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.Attendances;
import fr.recours.rcp.AttendeeId;
import fr.recours.rcp.Guest;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Presence;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where an accepted case goes by what triage found: how urgent it is, and which specialties it needs. */
@RcpTest
class FoundAtTriageTest {

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Attendances attendances;

    @Autowired
    private FilledAgendas agendas;

    @Autowired
    private AgendaFacts facts;

    @Test
    void aCaseFoundUrgentAtTriageTakesThePlaceOfRoutineOnesOnAnEarlierMeeting() {
        agendas.fillAMeeting();
        ReferralId found = cases.submit(DemoPeople.ZEROUAL);
        UUID contested = agendas.nextWithRoom(Urgency.URGENT, 2 * NEW_CASE).id().value();
        assertThat(facts.meetingsOf(found)).doesNotContain(contested);
        List<UUID> routine = facts.givingWay(contested);
        ReferralId last = new ReferralId(routine.getLast());
        int told = facts.told("CASE_MOVED", last.value()).size();
        List<UUID> firm = facts.activeInOrder(contested).stream()
                .filter(one -> !routine.contains(one))
                .toList();

        agendas.accept(found, Urgency.URGENT, 2 * NEW_CASE);

        assertThat(facts.meetingsOf(found)).containsExactly(contested);
        assertThat(facts.lastJudgedAt(found)).isEqualTo(facts.dateOf(contested));
        assertThat(facts.activeInOrder(contested)).containsAll(firm).doesNotContain(last.value());
        assertThat(facts.givingWay(contested))
                .allSatisfy(one -> assertThat(facts.activeInOrder(contested)).containsSubsequence(found.value(), one));
        assertThat(facts.meetingsOf(last)).hasSize(1);
        assertThat(facts.told("CASE_MOVED", last.value())).hasSize(told + 1);
        assertThat(facts.oversold()).isEmpty();
    }

    @Test
    void aCaseFoundUrgentWhereItWaitsGetsTheMinutesItNeedsThere() {
        UUID full = agendas.fillAMeeting();
        List<UUID> routine = facts.givingWay(full);
        ReferralId found = new ReferralId(routine.getFirst());
        while (!agendas.nextWithRoom(Urgency.URGENT, 3 * NEW_CASE).id().value().equals(full)) {
            cases.submit(DemoPeople.ZEROUAL, Urgency.URGENT);
        }

        agendas.accept(found, Urgency.URGENT, 3 * NEW_CASE);

        assertThat(facts.meetingsOf(found)).containsExactly(full);
        assertThat(facts.oversold()).isEmpty();
        assertThat(routine.reversed().stream().limit(2)).allSatisfy(gone -> assertThat(
                        facts.dateOf(facts.meetingsOf(new ReferralId(gone)).getFirst()))
                .isAfter(facts.dateOf(full)));
    }

    /** Sarrazin is the one haematologist of the demonstration; no member is a gastroenterologist, a guest could have come. */
    @Test
    void aCaseIsHeardWhereTheSpecialtiesItNeedsComeAndWaitsForNoneThatTheRcpLacks() {
        agendas.startOnAnEmptyMeeting();
        MeetingSummary next = agendas.nextWithRoom();
        ReferralId blood = cases.submit(DemoPeople.KERBRAT);
        ReferralId gut = cases.submit(DemoPeople.ZEROUAL);
        assertThat(facts.meetingsOf(blood)).containsExactly(next.id().value());
        assertThat(facts.meetingsOf(gut)).containsExactly(next.id().value());
        signIn.as(DemoPeople.VIDAL, () -> {
            AttendeeId guest =
                    attendances.welcome(next.id(), new Guest("Dr Invité (Lille)", Specialty.GASTROENTEROLOGY, true));
            attendances.note(next.id(), guest, Presence.EXCUSED);
        });
        excuse(next.id(), true);
        try {
            agendas.accept(blood, Urgency.ROUTINE, NEW_CASE);
            agendas.accept(gut, new TriageDecision(Urgency.ROUTINE, NEW_CASE, Set.of(Specialty.GASTROENTEROLOGY)));
        } finally {
            excuse(next.id(), false);
        }

        UUID attended = facts.meetingsOf(blood).getFirst();
        assertThat(facts.dateOf(attended)).isAfter(next.start().toLocalDate());
        assertThat(facts.lastJudgedAt(blood)).isEqualTo(facts.dateOf(attended));
        assertThat(facts.meetingsOf(gut)).containsExactly(next.id().value());
    }

    private void excuse(MeetingId meeting, boolean absent) {
        signIn.as(DemoPeople.SARRAZIN, () -> attendances.excuse(meeting, absent));
    }
}
