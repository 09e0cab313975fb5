package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.AgendaItemState;
import fr.recours.rcp.Attendances;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Presence;
import fr.recours.rcp.internal.AtTheSameInstant.Outcome;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.shared.StaleRevisionException;
import fr.recours.support.DemoPeople;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Months of meetings during which referrers, two coordinators and the chair do whatever may be done to cases, agendas and
 * opinions at the same instant: after every round what must hold of them holds (portal.md §3.6). The seed stands in the name
 * of the test; {@code -Drecours.seed} draws the same again. In a schema of its own: nothing another test left lying is looked
 * at.
 */
@Import({RandomActs.class, Invariants.class})
@TestPropertySource(properties = "recours.rcp.place=Une salle à part")
class SessionInvariantsTest extends HourJourney {

    private static final int MEETINGS = 3;
    private static final int ROUNDS = 5;
    private static final int AT_ONCE = 6;

    /** Enough to fill the first meeting, and that another one waits. */
    private static final int WAITING = 7;

    @Autowired
    private RandomActs acts;

    @Autowired
    private Invariants invariants;

    @Autowired
    private Attendances attendances;

    @Autowired
    private MeetingClock meetingClock;

    static LongStream seeds() {
        return Optional.ofNullable(Long.getLong("recours.seed"))
                .map(LongStream::of)
                .orElseGet(() -> new Random().longs(2));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holdWhateverSeveralPeopleDoAtOnce(long seed) throws InterruptedException {
        Random random = new Random(seed);
        acts.enrolSecondCoordinator();
        for (int month = 0; month < MEETINGS; month++) {
            hour.scheduled();
            hour.scheduled();
            MeetingId running = startNext();
            for (int waiting = 0; waiting < WAITING; waiting++) {
                cases.submit(DemoPeople.ZEROUAL);
            }
            for (int round = 0; round < ROUNDS; round++) {
                round(random, running);
                invariants.hold();
                invariants.editingMovesNothing();
            }
            settle(running);
            invariants.hold();
        }
    }

    private void round(Random random, MeetingId running) throws InterruptedException {
        List<Callable<String>> works = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            works.add(acts.on(acts.draw(random, running)));
        }
        List<Outcome<String>> outcomes = AtTheSameInstant.run(works);
        assertThat(outcomes.stream().flatMap(outcome -> outcome.failure().stream()))
                .allSatisfy(failure -> assertThat(failure)
                        .cause()
                        .isInstanceOfAny(
                                RefusedException.class, StaleRevisionException.class, NotFoundException.class));
    }

    /** Every meeting is held in its turn, so that none is left behind with its cases; all members are there. */
    private MeetingId startNext() {
        MeetingSummary next = signIn.get(DemoPeople.VIDAL, meetings::upcoming).stream()
                .filter(meeting -> meeting.state().compareTo(MeetingState.AGENDA_PUBLISHED) <= 0)
                .findFirst()
                .orElseThrow();
        if (next.start().toInstant().isAfter(clock.instant())) {
            clock.set(next.start().toInstant());
        }
        meetingClock.follow();
        signIn.as(DemoPeople.VIDAL, () -> {
            life.start(next.id(), "");
            attendances.of(next.id()).forEach(one -> attendances.note(next.id(), one.id(), Presence.PRESENT));
        });
        return next.id();
    }

    /** The case in discussion first: no other has its turn meanwhile. */
    private void settle(MeetingId running) {
        signIn.as(DemoPeople.MAUBERT, () -> live.board(running).items().stream()
                .filter(item -> item.state().compareTo(AgendaItemState.RUNNING) <= 0)
                .sorted(Comparator.comparing(item -> item.state() != AgendaItemState.RUNNING))
                .forEach(item -> live.defer(item.id(), DeferralCause.TIME_OUT, "fin de séance")));
        if (signIn.get(DemoPeople.VIDAL, () -> live.board(running)).meeting().state() == MeetingState.RUNNING) {
            signIn.as(DemoPeople.VIDAL, () -> life.end(running));
        }
    }
}
