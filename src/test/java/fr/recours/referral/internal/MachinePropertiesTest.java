package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.referral.NextOwner;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralClock;
import fr.recours.referral.ReferralState;
import fr.recours.shared.CentreId;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import fr.recours.shared.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The invariants of portal.md §3.6 that speak of one referral, along random lives of it. */
class MachinePropertiesTest {

    private static final WorkingDays WORKING_DAYS = new WorkingDays();
    private static final Deadlines DEADLINES = new Deadlines(
            new ReferralProperties(5, 3, 10, 180, List.of(5, 10), 2, 3, 30, 7, 6, List.of(14), 90, 7), WORKING_DAYS);
    private static final Instant BIRTH = Instant.parse("2026-01-05T09:00:00Z");

    /** One attempt: somebody tries something, some time after the one before. */
    private record Attempt(ReferralAction action, Role role, Duration after, boolean guarded) {}

    /** What a life left behind. */
    private static final class Life {
        private final Referral referral = new Referral(
                UUID.randomUUID(),
                "R-TEST",
                person(Role.REFERRING_PHYSICIAN),
                person(Role.REFERRING_PHYSICIAN),
                CaseTexts.empty("R-TEST", LocalDate.of(2026, 1, 21)),
                new SealedNames(new byte[0], new byte[0]),
                BIRTH);
        private final List<StateChange> log = new ArrayList<>(List.of(new StateChange(
                referral.id(),
                null,
                ReferralState.DRAFT,
                ReferralAction.EDIT,
                person(Role.REFERRING_PHYSICIAN),
                null,
                BIRTH)));
        private Instant now = BIRTH;

        /** What {@link Lifecycle} does, without its database. */
        boolean attempt(Attempt attempt) {
            now = now.plus(attempt.after());
            Optional<Step> step = Step.find(attempt.action(), referral.state(), attempt.role())
                    .filter(found -> found.to() != null)
                    .filter(found -> found.missing(attempt.guarded() ? EnumSet.allOf(Guard.class) : Set.of())
                            .isEmpty());
            LocalDate today = LocalDate.ofInstant(now, FrenchTime.ZONE);
            step.ifPresent(found -> log.add(referral.take(
                    found,
                    DEADLINES.after(found, referral.timing(), today, today.plusDays(9)),
                    person(attempt.role()),
                    null,
                    now)));
            return step.isPresent();
        }
    }

    private static Person person(Role role) {
        return new Person(PersonId.random(), "Dr X", "x@example.org", role, null, CentreId.random(), Locale.FRENCH);
    }

    /** Half of the attempts are steps of the machine, so that lives get far; the others may be anything. */
    @Provide
    Arbitrary<List<Attempt>> lives() {
        Arbitrary<Duration> pause =
                Arbitraries.integers().between(0, 40 * 24 * 60).map(Duration::ofMinutes);
        Arbitrary<Attempt> any = Combinators.combine(
                        Arbitraries.of(ReferralAction.values()),
                        Arbitraries.of(Role.values()),
                        pause,
                        Arbitraries.of(true, false))
                .as(Attempt::new);
        Arbitrary<Attempt> step = Combinators.combine(
                        Arbitraries.of(
                                ReferralAction.SUBMIT,
                                ReferralAction.ASSIGN,
                                ReferralAction.ASK,
                                ReferralAction.RESUME,
                                ReferralAction.ACCEPT,
                                ReferralAction.LIST,
                                ReferralAction.OPEN,
                                ReferralAction.CONCLUDE,
                                ReferralAction.DEFER,
                                ReferralAction.SIGN,
                                ReferralAction.ACKNOWLEDGE,
                                ReferralAction.REDISCUSS),
                        Arbitraries.of(Role.REFERRING_PHYSICIAN, Role.COORDINATOR, Role.CHAIR),
                        pause,
                        Arbitraries.just(true))
                .as(Attempt::new);
        return Arbitraries.oneOf(any, step, step, step).list().ofMinSize(20).ofMaxSize(200);
    }

    @Property(tries = 300)
    void i1EveryLivingReferralHasOneOwnerAndOneClockOrIsSaidToHaveNone(@ForAll("lives") List<Attempt> attempts) {
        Life life = new Life();
        for (Attempt attempt : attempts) {
            life.attempt(attempt);
            ReferralState state = life.referral.state();
            assertThat(state.isTerminal()).isEqualTo(state.owner() == NextOwner.NOBODY);
            assertThat(life.referral.timing().dueOn() != null)
                    .as("%s has a day", state)
                    .isEqualTo(state.clock() != ReferralClock.NONE);
            assertThat(life.referral.timing().daysLeft() != null)
                    .as("the coordination's clock stands still only while the referrer is asked")
                    .isEqualTo(state == ReferralState.INFO_REQUESTED);
        }
    }

    @Property(tries = 300)
    void i4TheIntervalsOfTheLogAddUpToTheAge(@ForAll("lives") List<Attempt> attempts) {
        Life life = new Life();
        attempts.forEach(life::attempt);
        Duration inStates = Duration.ZERO;
        for (int i = 0; i < life.log.size(); i++) {
            Instant end = i + 1 < life.log.size() ? life.log.get(i + 1).at() : life.now;
            inStates = inStates.plus(Duration.between(life.log.get(i).at(), end));
        }
        assertThat(inStates).isEqualTo(Duration.between(life.referral.openedAt(), life.now));
        assertThat(life.referral.stateSince()).isEqualTo(life.log.getLast().at());
    }

    @Property(tries = 300)
    void i5EditingChangesNeitherStateNorClock(@ForAll("lives") List<Attempt> attempts) {
        Life life = new Life();
        for (Attempt attempt : attempts) {
            life.attempt(attempt);
            ReferralState state = life.referral.state();
            Instant since = life.referral.stateSince();
            Timing timing = life.referral.timing();
            Person editor = person(attempt.role());
            Content other = life.referral.content().withFacts("{\"edited\":" + life.log.size() + "}");
            life.referral.write(other, life.referral.names(), "", null, null, editor, life.now.plusSeconds(1));
            life.referral.rewrite(other, editor, life.now.plusSeconds(2));
            life.referral.touch(editor, life.now.plusSeconds(3));
            assertThat(life.referral.state()).isEqualTo(state);
            assertThat(life.referral.stateSince()).isEqualTo(since);
            assertThat(life.referral.timing()).isEqualTo(timing);
        }
    }

    @Property(tries = 300)
    void i6ReplayingTheLogRebuildsTheStateAndARefusalLeavesNoTrace(@ForAll("lives") List<Attempt> attempts) {
        Life life = new Life();
        for (Attempt attempt : attempts) {
            int lines = life.log.size();
            boolean moved = life.attempt(attempt);
            assertThat(life.log).hasSize(moved ? lines + 1 : lines);
            ReferralState replayed = null;
            for (StateChange change : life.log) {
                assertThat(change.fromState()).isEqualTo(replayed);
                replayed = change.toState();
            }
            assertThat(replayed).isEqualTo(life.referral.state());
        }
    }

    /** However often and however long the referrer is asked, the coordination keeps its days, and one at least. */
    @Property(tries = 300)
    void theCoordinationsClockStandsStillWhileTheReferrerIsAsked(@ForAll("lives") List<Attempt> attempts) {
        Life life = new Life();
        int left = 0;
        for (Attempt attempt : attempts) {
            ReferralState before = life.referral.state();
            Timing old = life.referral.timing();
            if (!life.attempt(attempt)) {
                continue;
            }
            LocalDate today = LocalDate.ofInstant(life.now, FrenchTime.ZONE);
            if (life.referral.state() == ReferralState.INFO_REQUESTED) {
                left = WORKING_DAYS.between(today, Objects.requireNonNull(old.dueOn()));
            }
            if (before == ReferralState.INFO_REQUESTED && life.referral.state() == ReferralState.TRIAGE) {
                assertThat(life.referral.timing().dueOn()).isEqualTo(WORKING_DAYS.after(today, Math.max(1, left)));
            }
        }
    }
}
