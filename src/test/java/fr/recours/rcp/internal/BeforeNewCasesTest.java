package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Urgency;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is urgent or stands first does not wait behind new cases nobody has accepted: these go on (portal.md §3.4). */
@HourTest
class BeforeNewCasesTest {

    @Autowired
    private Hour hour;

    @Autowired
    private FilledAgendas agendas;

    @Autowired
    private AgendaFacts facts;

    @Autowired
    private SignIn signIn;

    @Autowired
    private LiveMeeting live;

    @Autowired
    private MeetingLife life;

    @AfterEach
    void nothingWantedNext() {
        hour.nothingWantedNext();
    }

    @Test
    void aCaseCarriedOverTakesThePlaceOfTheLastOfThem() {
        ReferralId id = hour.scheduled();
        hour.started(id);
        UUID next = nextFullOfNewCases();
        ReferralId last = new ReferralId(facts.givingWay(next).getLast());

        signIn.as(DemoPeople.VIDAL, () -> live.defer(hour.item(id), DeferralCause.TIME_OUT, ""));

        assertStandsBefore(id, last, next);
    }

    @Test
    void aCaseWantedAtTheNextMeetingIsGivenThePlaceOfTheLastOfThem() {
        ReferralId id = hour.scheduled();
        OpinionId opinion = hour.concluded(id, OpinionContent.of(OutcomeCode.NEXT_RCP, "À revoir à la prochaine RCP."));
        hour.propose(opinion);
        UUID next = nextFullOfNewCases();
        ReferralId last = new ReferralId(facts.givingWay(next).getLast());

        hour.sign(opinion);

        assertStandsBefore(id, last, next);
    }

    @Test
    void urgentCasesOfACancelledMeetingGoOnTheNextOneEachInThePlaceOfANewOne() {
        ReferralId one = urgent();
        ReferralId other = urgent();
        while (!facts.meetingsOf(one).equals(facts.meetingsOf(other))) {
            one = other;
            other = urgent();
        }
        MeetingSummary cancelled = hour.meeting(one);
        UUID full = agendas.fillAMeeting();
        agendas.withRoutineCases()
                .takeWhile(before -> !before.equals(full))
                .flatMap(before -> facts.givingWay(before).stream())
                .map(ReferralId::new)
                .forEach(waiting -> agendas.accept(waiting, Urgency.ROUTINE, AgendaItemKind.NEW.defaultMinutes()));

        signIn.as(DemoPeople.VIDAL, () -> life.cancel(cancelled.id(), "Grève"));

        assertThat(facts.meetingsOf(one)).containsExactly(full);
        assertThat(facts.meetingsOf(other)).containsExactly(full);
        assertThat(facts.activeInOrder(full)).containsSubsequence(one.value(), other.value());
        assertThat(facts.oversold()).isEmpty();
    }

    private ReferralId urgent() {
        return hour.scheduled(Urgency.URGENT, FilledAgendas.NEW_CASE);
    }

    /** Every meeting before it is full, too. */
    private UUID nextFullOfNewCases() {
        agendas.fillAMeeting();
        return agendas.withRoutineCases().findFirst().orElseThrow();
    }

    private void assertStandsBefore(ReferralId id, ReferralId last, UUID meeting) {
        assertThat(facts.meetingsOf(id)).containsExactly(meeting);
        assertThat(facts.activeInOrder(meeting)).first().isEqualTo(id.value());
        assertThat(facts.meetingsOf(last)).hasSize(1).doesNotContain(meeting);
        assertThat(facts.changesTo(last)).last().isEqualTo("GAVE_WAY");
        assertThat(facts.oversold()).isEmpty();
    }
}
