package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.recours.access.Person;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.Attendances;
import fr.recours.rcp.Attendee;
import fr.recours.rcp.ExpectedQuorum;
import fr.recours.rcp.Guest;
import fr.recours.rcp.Invitations;
import fr.recours.rcp.KnownGuest;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingMilestone;
import fr.recours.rcp.MeetingNears;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.Presence;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Specialty;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Who says that they will not come, or that they keep out of a case; and who decides about it. */
@HourTest
@RecordApplicationEvents
class WhoComesTest {

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Attendances attendances;

    @Autowired
    private Invitations invitations;

    @Autowired
    private LiveMeeting live;

    @Autowired
    private Milestones milestones;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEvents heard;

    @Test
    void aMemberSaysFromTheAgendaOnThatTheyWillNotComeAndTheirSpecialtyIsNoLongerExpected() {
        ReferralId id = hour.scheduled();
        MeetingId meeting = hour.meeting(id).id();
        ExpectedQuorum before = expected(meeting);
        assertThat(before.reachable()).isTrue();
        assertThat(own(meeting)).isEqualTo(Presence.EXPECTED);

        signIn.as(DemoPeople.SARRAZIN, () -> attendances.excuse(meeting, true));

        assertThat(own(meeting)).isEqualTo(Presence.EXCUSED);
        Specialty missed = expected(meeting).excused().keySet().iterator().next();
        assertThat(expected(meeting).coming().getOrDefault(missed, 0))
                .isEqualTo(before.coming().getOrDefault(missed, 0) - 1);
        hour.started(id);
        assertThat(presenceOf(meeting, DemoPeople.SARRAZIN)).isEqualTo(Presence.EXCUSED);
        assertThatThrownBy(() -> signIn.as(DemoPeople.SARRAZIN, () -> attendances.excuse(meeting, false)))
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::messageKey)
                .isEqualTo("rcp.excuse.refused");
    }

    @Test
    void whoeverIsRemindedOfAMeetingItIsNotTheOnesWhoExcusedThemselves() {
        MeetingSummary meeting = hour.meeting(hour.scheduled());
        signIn.as(DemoPeople.SARRAZIN, () -> attendances.excuse(meeting.id(), true));
        clock.set(meeting.start().toInstant().minus(Duration.ofDays(1)));
        heard.clear();

        milestones.follow();

        assertThat(heard.stream(MeetingNears.class))
                .filteredOn(nears -> nears.meetingId().equals(meeting.id()))
                .singleElement()
                .satisfies(nears -> {
                    assertThat(nears.milestone()).isEqualTo(MeetingMilestone.REMINDER);
                    assertThat(nears.excused()).containsExactly(hour.person(DemoPeople.SARRAZIN));
                });
    }

    @Test
    void whoIsNotExpectedHasNothingToExcuse() {
        MeetingId meeting = hour.meeting(hour.scheduled()).id();
        assertThatThrownBy(() -> signIn.as(DemoPeople.VAUBERT, () -> attendances.excuse(meeting, true)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signIn.as(DemoPeople.KERBRAT, () -> attendances.excuse(meeting, true)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anExpertKeepsOutOfACaseTheyReadAndOfNoOther() {
        ReferralId id = hour.scheduled();
        AgendaItemId item = hour.item(id);
        PersonId expert = hour.person(DemoPeople.SARRAZIN);
        PersonId invited = hour.person(DemoPeople.VAUBERT);
        assertThatThrownBy(() -> signIn.as(DemoPeople.SARRAZIN, () -> attendances.declareConflict(item, expert)))
                .as("before publication")
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signIn.as(DemoPeople.VAUBERT, () -> attendances.declareConflict(item, invited)))
                .as("not asked")
                .isInstanceOf(NotFoundException.class);
        signIn.as(DemoPeople.VIDAL, () -> invitations.invite(id, invited));
        hour.today(id);

        signIn.as(DemoPeople.SARRAZIN, () -> attendances.declareConflict(item, expert));
        signIn.as(DemoPeople.VAUBERT, () -> attendances.declareConflict(item, invited));

        assertThat(signIn.get(DemoPeople.SARRAZIN, () -> attendances.keepsOut(item)))
                .isTrue();
        assertThat(signIn.get(DemoPeople.VIDAL, () -> attendances.conflicts(item)))
                .containsExactlyInAnyOrder(expert, invited);
        assertThatThrownBy(() -> signIn.as(DemoPeople.SARRAZIN, () -> attendances.declareConflict(item, invited)))
                .as("for somebody else")
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theReferrerOfACaseNeverMakesItsQuorumByAccountNorByName() {
        ReferralId id = hour.scheduled();
        signIn.as(DemoPeople.VIDAL, () -> invitations.invite(id, hour.person(DemoPeople.VAUBERT)));
        MeetingId meeting = hour.running(id, 2);
        AgendaItemId item = hour.item(id);
        Person referrer = known(meeting, DemoPeople.KERBRAT);
        Specialty third = Specialty.PHARMACY;
        signIn.as(
                DemoPeople.VIDAL,
                () -> attendances.welcome(meeting, new Guest(referrer.displayName() + ", Valmont", third, true)));
        assertThat(reached(item)).as("typed by name").isFalse();
        signIn.as(DemoPeople.VIDAL, () -> attendances.welcome(meeting, new KnownGuest(referrer.id(), third, true)));
        assertThat(reached(item)).as("by account").isFalse();
        assertThatThrownBy(() -> signIn.as(
                        DemoPeople.VIDAL,
                        () -> attendances.welcome(meeting, new KnownGuest(referrer.id(), third, true))))
                .as("once")
                .isInstanceOf(RefusedException.class);
        Person expert = known(meeting, DemoPeople.VAUBERT);

        signIn.as(DemoPeople.VIDAL, () -> attendances.welcome(meeting, new KnownGuest(expert.id(), third, true)));

        assertThat(reached(item)).isTrue();
        OpinionId opinion = signIn.get(DemoPeople.VIDAL, () -> {
            live.open(item);
            live.keep(item, OpinionContent.empty(""), Hour.favourable());
            return live.conclude(item);
        });
        assertThat(hour.opinion(opinion).present())
                .as("who decided, and nobody who was only there")
                .hasSize(3)
                .contains(expert.displayName())
                .noneMatch(name -> name.startsWith(referrer.displayName()));
    }

    @ParameterizedTest
    @CsvSource({
        "Anaïs Kerbrat (Valmont), Dr Anaïs Kerbrat, true",
        "KERBRAT Anais, Dr Anaïs Kerbrat, true",
        "Dr Anaïs Le Goff, Dr Anaïs Kerbrat, false",
        "Dr Kerbrat, Dr Anaïs Kerbrat, false",
        "Dr, Dr, false"
    })
    void aNameIsTheSameInAnyOrderWithItsTownWithoutAccentsAndNotByHalf(String typed, String known, boolean same) {
        assertThat(SameName.is(typed, known)).isEqualTo(same);
    }

    @Test
    void whoMayNotReadACaseFindsNeitherItsQuorumNorWhoKeepsOutOfIt() {
        AgendaItemId item = hour.item(hour.scheduled());

        assertThat(reached(item)).isFalse();
        List.of(DemoPeople.MAUBERT, DemoPeople.SARRAZIN).forEach(person -> {
            assertThatThrownBy(() -> signIn.get(person, () -> attendances.quorum(item)))
                    .as("on no published agenda")
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> signIn.get(person, () -> attendances.conflicts(item)))
                    .isInstanceOf(NotFoundException.class);
        });
    }

    private boolean reached(AgendaItemId item) {
        return signIn.get(DemoPeople.VIDAL, () -> attendances.quorum(item)).reached();
    }

    private Person known(MeetingId meeting, String address) {
        List<Person> known = signIn.get(DemoPeople.VIDAL, () -> attendances.known(meeting));
        return known.stream()
                .filter(person -> person.email().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private ExpectedQuorum expected(MeetingId meeting) {
        return signIn.get(DemoPeople.MAUBERT, () -> attendances.expected(meeting));
    }

    private Presence own(MeetingId meeting) {
        return signIn.get(DemoPeople.SARRAZIN, () -> attendances.own(meeting)).orElseThrow();
    }

    private Presence presenceOf(MeetingId meeting, String address) {
        PersonId person = hour.person(address);
        return signIn.get(DemoPeople.VIDAL, () -> attendances.of(meeting)).stream()
                .filter(attendee -> person.equals(attendee.person()))
                .map(Attendee::presence)
                .findFirst()
                .orElseThrow();
    }
}
