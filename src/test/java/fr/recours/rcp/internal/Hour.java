package fr.recours.rcp.internal;

import fr.recours.access.FreshSignIn;
import fr.recours.access.People;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.Attendances;
import fr.recours.rcp.Attendee;
import fr.recours.rcp.LateAddition;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.rcp.Presence;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.shared.PersonId;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Takes cases through a meeting as its people would. */
@TestComponent
class Hour {

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(Instant.parse("2026-01-12T08:00:00Z"));
        }
    }

    private final SubmittedCases cases;
    private final SignIn signIn;
    private final ReferralDesk desk;
    private final ReferralHistory history;
    private final People people;
    private final FreshSignIn fresh;
    private final Meetings meetings;
    private final MeetingLife life;
    private final MeetingCalendar calendar;
    private final MeetingClock meetingClock;
    private final Attendances attendances;
    private final LiveMeeting live;
    private final Opinions opinions;
    private final Obligations obligations;
    private final AgendaFacts facts;
    private final MovableClock clock;

    Hour(
            SubmittedCases cases,
            SignIn signIn,
            ReferralDesk desk,
            ReferralHistory history,
            People people,
            FreshSignIn fresh,
            Meetings meetings,
            MeetingLife life,
            MeetingCalendar calendar,
            MeetingClock meetingClock,
            Attendances attendances,
            LiveMeeting live,
            Opinions opinions,
            Obligations obligations,
            AgendaFacts facts,
            MovableClock clock) {
        this.cases = cases;
        this.signIn = signIn;
        this.desk = desk;
        this.history = history;
        this.people = people;
        this.fresh = fresh;
        this.meetings = meetings;
        this.life = life;
        this.calendar = calendar;
        this.meetingClock = meetingClock;
        this.attendances = attendances;
        this.live = live;
        this.opinions = opinions;
        this.obligations = obligations;
        this.facts = facts;
        this.clock = clock;
    }

    ReferralId scheduled() {
        return scheduled(Urgency.ROUTINE, 9);
    }

    ReferralId scheduled(Urgency urgency, int minutes) {
        ReferralId id = cases.submit(DemoPeople.KERBRAT, urgency);
        signIn.as(DemoPeople.VIDAL, () -> {
            desk.assign(id, revision(id), people.current().id());
            desk.accept(id, revision(id), new TriageDecision(urgency, minutes, Set.of(Specialty.HAEMATOLOGY)));
        });
        return id;
    }

    MeetingSummary meeting(ReferralId id) {
        MeetingId meeting = new MeetingId(facts.meetingsOf(id).getFirst());
        return signIn.get(DemoPeople.VIDAL, () -> meetings.require(meeting));
    }

    AgendaItemId item(ReferralId id) {
        return new AgendaItemId(facts.itemOf(id));
    }

    /** The clock goes to the start of the meeting a case is on, its agenda is published on the way, and it begins. */
    MeetingId started(ReferralId id) {
        return started(id, DemoPeople.VIDAL);
    }

    MeetingId started(ReferralId id, String officer) {
        return started(id, officer, "");
    }

    MeetingId started(ReferralId id, String officer, String chairReason) {
        MeetingSummary meeting = today(id);
        signIn.as(officer, () -> life.start(meeting.id(), chairReason));
        return meeting.id();
    }

    /** The meeting a case is on, published, and its hour has come. */
    MeetingSummary today(ReferralId id) {
        MeetingSummary meeting = meeting(id);
        clock.set(meeting.start().toInstant());
        calendar.extendToHorizon();
        meetingClock.follow();
        return meeting;
    }

    /** As {@link #started}, with so many of the members, all of different specialties. */
    MeetingId running(ReferralId id, int physicians) {
        MeetingId meeting = started(id);
        signIn.as(DemoPeople.VIDAL, () -> attendances.of(meeting).stream()
                .filter(Attendee::physician)
                .limit(physicians)
                .forEach(attendee -> attendances.note(meeting, attendee.id(), Presence.PRESENT)));
        return meeting;
    }

    /** Discussed by a quorum with this outcome, written by the coordination. */
    OpinionId concluded(ReferralId id, OpinionContent content) {
        running(id, 3);
        return signIn.get(DemoPeople.VIDAL, () -> {
            live.open(item(id));
            return conclude(id, content);
        });
    }

    /** The room writes this, and concludes. */
    OpinionId conclude(ReferralId id, OpinionContent content) {
        live.keep(item(id), OpinionContent.empty(""), content);
        return live.conclude(item(id));
    }

    static OpinionContent favourable() {
        return OpinionContent.of(OutcomeCode.FAVOURABLE, "La RCP est favorable.")
                .about(OpinionContent.NO_PROGRAMME);
    }

    void propose(OpinionId id) {
        signIn.as(DemoPeople.VIDAL, () -> opinions.propose(id, opinion(id).revision()));
    }

    /** By the chair, who proves who they are. */
    void sign(OpinionId id) {
        signIn.as(DemoPeople.MAUBERT, () -> {
            fresh.prove(DemoPeople.PASSWORD);
            opinions.sign(id, opinions.read(id).revision());
        });
    }

    OpinionId signed(ReferralId id, OpinionContent content) {
        OpinionId opinion = concluded(id, content);
        propose(opinion);
        sign(opinion);
        return opinion;
    }

    /** A case the RCP wants to see at its next meeting, which keeps a place for it. */
    ReferralId wantedNext() {
        ReferralId id = scheduled();
        signed(id, OpinionContent.of(OutcomeCode.NEXT_RCP, "À revoir à la prochaine RCP."));
        return id;
    }

    /** The coordination confirms the place kept for a review, as at the page of what is due. */
    void confirmed(ReferralId id) {
        signIn.as(DemoPeople.VIDAL, () -> {
            LocalDate day = obligations.of(id).stream()
                    .filter(Obligation::discussesAgain)
                    .filter(one -> one.state().isOpen())
                    .findFirst()
                    .orElseThrow()
                    .dueOn();
            obligations.rediscuss(id, revision(id), day, "Présenté avec les données connues");
        });
    }

    /** Nothing is wanted at a next meeting any more: no later meeting of another test carries it over. */
    void nothingWantedNext() {
        signIn.as(DemoPeople.VIDAL, () -> obligations.open().stream()
                .filter(one -> one.kind() == ObligationKind.NEXT_SESSION)
                .forEach(one -> obligations.cancel(one.id(), "Sans objet")));
    }

    /** What puts a case on an agenda after its cut-off. */
    LateAddition late(String reason) {
        return new LateAddition(reason, person(DemoPeople.MAUBERT));
    }

    Opinion opinion(OpinionId id) {
        return signIn.get(DemoPeople.VIDAL, () -> opinions.read(id));
    }

    ReferralState state(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> history.status(id).state());
    }

    long revision(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> history.status(id).revision());
    }

    /** Of the case, to name when its turn is planned. */
    long revision(AgendaItemId item) {
        return revision(facts.referralOf(item.value()));
    }

    PersonId person(String address) {
        return signIn.get(address, () -> people.current().id());
    }
}
