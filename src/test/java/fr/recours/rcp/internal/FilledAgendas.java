package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/** Fills agendas with routine cases, and accepts them. */
@TestComponent
class FilledAgendas {

    static final int NEW_CASE = 9;

    private final SubmittedCases cases;
    private final SignIn signIn;
    private final Meetings meetings;
    private final ReferralDesk desk;
    private final ReferralHistory history;
    private final People people;
    private final AgendaFacts facts;
    private final Clock clock;

    FilledAgendas(
            SubmittedCases cases,
            SignIn signIn,
            Meetings meetings,
            ReferralDesk desk,
            ReferralHistory history,
            People people,
            AgendaFacts facts,
            Clock clock) {
        this.cases = cases;
        this.signIn = signIn;
        this.meetings = meetings;
        this.desk = desk;
        this.history = history;
        this.people = people;
        this.facts = facts;
        this.clock = clock;
    }

    /** Where the next routine case would go. */
    MeetingSummary nextWithRoom() {
        return nextWithRoom(Urgency.ROUTINE, NEW_CASE);
    }

    MeetingSummary nextWithRoom(Urgency urgency, int minutes) {
        return signIn.get(DemoPeople.KERBRAT, () -> meetings.nextWithRoom(urgency, minutes))
                .orElseThrow();
    }

    /** The next routine case goes there alone. */
    void startOnAnEmptyMeeting() {
        while (nextWithRoom().itemCount() > 0) {
            cases.submit(DemoPeople.KERBRAT);
        }
    }

    /** A meeting full of routine cases nobody accepted. */
    UUID fillAMeeting() {
        startOnAnEmptyMeeting();
        UUID meeting = facts.meetingsOf(cases.submit(DemoPeople.KERBRAT)).getFirst();
        startOnAnEmptyMeeting();
        return meeting;
    }

    /** Meetings on which a routine case may give way, in order of date. */
    Stream<UUID> withRoutineCases() {
        return signIn.get(DemoPeople.VIDAL, meetings::upcoming).stream()
                .filter(meeting -> meeting.state() == MeetingState.OPEN_FOR_LISTING)
                .filter(meeting -> meeting.cutOff().isAfter(clock.instant()))
                .map(meeting -> meeting.id().value())
                .filter(meeting -> !facts.givingWay(meeting).isEmpty());
    }

    void accept(ReferralId id, Urgency urgency, int minutes) {
        accept(id, new TriageDecision(urgency, minutes, Set.of(Specialty.HAEMATOLOGY)));
    }

    void accept(ReferralId id, TriageDecision decision) {
        signIn.as(DemoPeople.VIDAL, () -> {
            desk.assign(id, history.status(id).revision(), people.current().id());
            desk.accept(id, history.status(id).revision(), decision);
        });
    }

    void acceptAll(UUID meeting) {
        facts.givingWay(meeting).forEach(waiting -> accept(new ReferralId(waiting), Urgency.ROUTINE, NEW_CASE));
    }
}
