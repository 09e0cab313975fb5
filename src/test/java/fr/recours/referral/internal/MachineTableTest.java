package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.referral.NextOwed;
import fr.recours.referral.NextOwner;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralClock;
import fr.recours.referral.ReferralState;
import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every state, action and role of the machine against portal.md §3.2 and §4, written out a second time: what is not named
 * here is refused. {@code *} stands for every state after the submission but the one entered in error.
 */
class MachineTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 21);
    private static final Person PHYSICIAN = new Person(
            PersonId.random(),
            "Dr X",
            "x@example.org",
            Role.REFERRING_PHYSICIAN,
            null,
            CentreId.random(),
            Locale.FRENCH);

    private static final String TABLE = """
            EDIT | DRAFT | - | REFERRING_PHYSICIAN DELEGATE COORDINATOR |
            NAME_PHYSICIAN | DRAFT | - | DELEGATE COORDINATOR | PHYSICIAN_NAMED
            DISCARD | DRAFT | - | REFERRING_PHYSICIAN DELEGATE COORDINATOR |
            HAND_OVER | DRAFT | - | DELEGATE COORDINATOR | PHYSICIAN_NAMED
            READ | * | - | REFERRING_PHYSICIAN DELEGATE COORDINATOR CHAIR EXPERT INVITED_EXPERT ADMINISTRATOR |
            SEE_READERS | * | - | REFERRING_PHYSICIAN COORDINATOR |
            WRITE | * | - | REFERRING_PHYSICIAN DELEGATE COORDINATOR |
            NAME_DOCTOR | * | - | REFERRING_PHYSICIAN | DOCTOR_IDENTIFIED
            END_DOCTOR | * | - | REFERRING_PHYSICIAN | DOCTOR_NAMED
            ATTACH | DRAFT SUBMITTED TRIAGE INFO_REQUESTED ACCEPTED SCHEDULED IN_SESSION OPINION_PENDING OPINION_ISSUED \
            FOLLOW_UP | - | REFERRING_PHYSICIAN DELEGATE COORDINATOR |
            SCHEDULE | SUBMITTED TRIAGE INFO_REQUESTED ACCEPTED SCHEDULED | - | COORDINATOR |
            SUBMIT | DRAFT | SUBMITTED | REFERRING_PHYSICIAN | SUBMITTABLE
            ASSIGN | SUBMITTED | TRIAGE | COORDINATOR | COORDINATOR_NAMED
            ASSIGN | TRIAGE INFO_REQUESTED ACCEPTED | - | COORDINATOR | COORDINATOR_NAMED
            ASK | TRIAGE | INFO_REQUESTED | COORDINATOR | TYPED_REQUEST
            PREPARE | INFO_REQUESTED | - | REFERRING_PHYSICIAN DELEGATE |
            ANSWER | INFO_REQUESTED | - | REFERRING_PHYSICIAN |
            WAIVE | INFO_REQUESTED | - | COORDINATOR | REASON_GIVEN
            RESUME | INFO_REQUESTED | TRIAGE | REFERRING_PHYSICIAN COORDINATOR | ALL_SETTLED
            ACCEPT | TRIAGE | ACCEPTED | COORDINATOR | TRIAGE_DECIDED
            DECLINE | TRIAGE | DECLINED | COORDINATOR CHAIR | ORIENTATION_GIVEN PHYSICIAN_AGREED
            LIST | ACCEPTED | SCHEDULED | COORDINATOR CHAIR REFERRING_PHYSICIAN | PLACE_FOUND
            UNLIST | SCHEDULED | ACCEPTED | COORDINATOR | REMOVAL_JUSTIFIED
            OPEN | SCHEDULED | IN_SESSION | CHAIR COORDINATOR | SESSION_RUNS
            CONCLUDE | IN_SESSION | OPINION_PENDING | CHAIR COORDINATOR | OUTCOME_CODED QUORUM
            DEFER | IN_SESSION | ACCEPTED | CHAIR COORDINATOR | CAUSE_CODED
            SIGN | OPINION_PENDING | OPINION_ISSUED | CHAIR | OPINION_SIGNED
            ACKNOWLEDGE | OPINION_ISSUED | FOLLOW_UP | REFERRING_PHYSICIAN | ACKNOWLEDGED
            FOLLOW | OPINION_ISSUED | FOLLOW_UP | CHAIR | ACKNOWLEDGED
            CLOSE | OPINION_ISSUED FOLLOW_UP | CLOSED | COORDINATOR | NOTHING_OWED OUTCOME_RECORDED
            EVOLVE | FOLLOW_UP | - | REFERRING_PHYSICIAN |
            REDISCUSS | FOLLOW_UP | ACCEPTED | COORDINATOR REFERRING_PHYSICIAN | CHANGE_TOLD
            WITHDRAW | SUBMITTED TRIAGE INFO_REQUESTED ACCEPTED | WITHDRAWN | REFERRING_PHYSICIAN | REASON_GIVEN
            ASK_WITHDRAWAL | SCHEDULED IN_SESSION OPINION_PENDING | - | REFERRING_PHYSICIAN | REASON_GIVEN
            GRANT_WITHDRAWAL | SCHEDULED IN_SESSION OPINION_PENDING | WITHDRAWN | COORDINATOR |
            REFUSE_WITHDRAWAL | SCHEDULED IN_SESSION OPINION_PENDING | - | COORDINATOR | REASON_GIVEN
            REPORT_ERROR | SUBMITTED TRIAGE INFO_REQUESTED ACCEPTED SCHEDULED IN_SESSION OPINION_PENDING | - | COORDINATOR \
            | NO_OPINION REASON_GIVEN
            DISMISS_ERROR | SUBMITTED TRIAGE INFO_REQUESTED ACCEPTED SCHEDULED IN_SESSION OPINION_PENDING | - \
            | REFERRING_PHYSICIAN COORDINATOR |
            MARK_ERROR | SUBMITTED TRIAGE INFO_REQUESTED ACCEPTED SCHEDULED IN_SESSION OPINION_PENDING \
            | ENTERED_IN_ERROR | REFERRING_PHYSICIAN COORDINATOR | NO_OPINION SECOND_PERSON
            CLOSE_UNANSWERED | INFO_REQUESTED | CLOSED | COORDINATOR | REMINDED_IN_VAIN
            REOPEN | CLOSED | TRIAGE | REFERRING_PHYSICIAN | REOPENABLE
            REFER_AGAIN | CLOSED DECLINED | - | REFERRING_PHYSICIAN |
            """;

    private static final List<Line> LINES = TABLE.lines().map(Line::read).toList();

    static Stream<Arguments> everyStateAndRole() {
        return Stream.of(ReferralState.values())
                .flatMap(state -> Stream.of(Role.values()).map(role -> Arguments.of(state, role)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndRole")
    void everyActionLeadsWhereTheTableSaysOrIsRefused(ReferralState state, Role role) {
        for (ReferralAction action : ReferralAction.values()) {
            Optional<Line> expected =
                    LINES.stream().filter(line -> line.is(action, state, role)).findFirst();
            Optional<Step> step = Step.find(action, state, role);
            assertThat(step.map(Step::to).map(Enum::name).orElse("-"))
                    .as("%s in %s by %s", action, state, role)
                    .isEqualTo(expected.map(Line::to).orElse("-"));
            assertThat(step.map(MachineTableTest::guards)).isEqualTo(expected.map(Line::guards));
        }
    }

    @ParameterizedTest
    @MethodSource("everyStateAndRole")
    void theListOfAllowedActionsIsTheTable(ReferralState state, Role role) {
        Set<ReferralAction> expected = EnumSet.noneOf(ReferralAction.class);
        LINES.stream()
                .filter(line -> line.states.contains(state.name()) && line.roles.contains(role.name()))
                .forEach(line -> expected.add(ReferralAction.valueOf(line.action)));
        Set<ReferralAction> unasked = EnumSet.copyOf(expected);
        unasked.removeAll(Set.of(
                ReferralAction.DISCARD,
                ReferralAction.NAME_PHYSICIAN,
                ReferralAction.HAND_OVER,
                ReferralAction.GRANT_WITHDRAWAL,
                ReferralAction.REFUSE_WITHDRAWAL,
                ReferralAction.MARK_ERROR,
                ReferralAction.DISMISS_ERROR,
                ReferralAction.REOPEN));
        Set<ReferralAction> asked = EnumSet.copyOf(expected);
        asked.removeAll(Set.of(ReferralAction.ASK_WITHDRAWAL, ReferralAction.REPORT_ERROR));
        Set<ReferralAction> ownReport = EnumSet.copyOf(asked);
        ownReport.remove(ReferralAction.MARK_ERROR);
        assertThat(AllowedActions.of(role, state, Pending.NOTHING)).isEqualTo(unasked);
        assertThat(AllowedActions.of(role, state, new Pending(true, true, true, true, true, true)))
                .isEqualTo(asked);
        assertThat(AllowedActions.of(role, state, new Pending(true, true, false, true, true, true)))
                .isEqualTo(ownReport);
    }

    @Test
    void noStepIsReachedTwiceByOneActionInOneState() {
        everyStateAndRole().map(Arguments::get).forEach(cell -> assertThat(
                        Arrays.stream(ReferralAction.values()).mapToLong(action -> Arrays.stream(Step.values())
                                .filter(step -> step.action() == action)
                                .filter(step -> step.allows((ReferralState) cell[0], (Role) cell[1]))
                                .count()))
                .allMatch(count -> count <= 1));
    }

    @Test
    void everyGuardAndEveryActionIsUsed() {
        assertThat(LINES.stream().map(Line::action).collect(Collectors.toSet()))
                .isEqualTo(
                        Arrays.stream(ReferralAction.values()).map(Enum::name).collect(Collectors.toSet()));
        assertThat(LINES.stream().flatMap(line -> line.guards.stream()).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(Guard.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    /**
     * I1: who acts next and by which clock, portal.md §3.1 written out a second time; and who does once the coordination owes
     * what is owed next: "referrer, then coordinator" of a case that is followed up, and nothing else of any other.
     */
    @ParameterizedTest
    @CsvSource({
        "DRAFT, REFERRER, REFERRER, NONE",
        "SUBMITTED, COORDINATION, COORDINATION, TRIAGE",
        "TRIAGE, COORDINATION, COORDINATION, TRIAGE",
        "INFO_REQUESTED, REFERRER, REFERRER, REQUEST",
        "ACCEPTED, COORDINATION, COORDINATION, CUT_OFF",
        "SCHEDULED, COORDINATION, COORDINATION, SESSION",
        "IN_SESSION, CHAIR, CHAIR, SESSION",
        "OPINION_PENDING, CHAIR, CHAIR, OPINION",
        "OPINION_ISSUED, REFERRER, REFERRER, ACKNOWLEDGEMENT",
        "FOLLOW_UP, REFERRER, COORDINATION, OBLIGATION",
        "CLOSED, NOBODY, NOBODY, NONE",
        "DECLINED, NOBODY, NOBODY, NONE",
        "WITHDRAWN, NOBODY, NOBODY, NONE",
        "ENTERED_IN_ERROR, NOBODY, NOBODY, NONE"
    })
    void everyStateHasItsOwnerAndItsClock(ReferralState state, NextOwner owner, NextOwner then, ReferralClock clock) {
        Referral referral = in(state);
        assertThat(referral.next()).isEqualTo(owner);
        assertThat(state.clock()).isEqualTo(clock);
        referral.owe(new NextOwed(TODAY, NextOwner.COORDINATION));
        assertThat(referral.next()).isEqualTo(then);
        Arrays.stream(Step.values())
                .filter(step -> step.to() != null && step.allows(state, Role.COORDINATOR))
                .forEach(step -> {
                    Referral left = in(state);
                    left.owe(new NextOwed(TODAY, NextOwner.COORDINATION));
                    take(left, step);
                    assertThat(left.next())
                            .as("after %s", step)
                            .isEqualTo(left.state().owner());
                });
    }

    /** Brought there by a step of the machine; a draft by nothing. */
    private static Referral in(ReferralState state) {
        Referral referral = new Referral(
                UUID.randomUUID(),
                "R-TEST",
                PHYSICIAN,
                PHYSICIAN,
                CaseTexts.empty("R-TEST", TODAY),
                new SealedNames(new byte[0], new byte[0]),
                Instant.EPOCH);
        Arrays.stream(Step.values())
                .filter(step -> step.to() == state)
                .findFirst()
                .ifPresent(step -> take(referral, step));
        return referral;
    }

    private static void take(Referral referral, Step step) {
        referral.take(step, Timing.NONE, PHYSICIAN, null, Instant.EPOCH);
    }

    private static Set<String> guards(Step step) {
        return step.guards().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private record Line(String action, Set<String> states, String to, Set<String> roles, Set<String> guards) {

        static Line read(String text) {
            String[] cells = text.split("\\|", -1);
            Set<String> states = cells[1].strip().equals("*")
                    ? EnumSet.range(ReferralState.SUBMITTED, ReferralState.WITHDRAWN).stream()
                            .map(Enum::name)
                            .collect(Collectors.toSet())
                    : words(cells[1]);
            return new Line(cells[0].strip(), states, cells[2].strip(), words(cells[3]), words(cells[4]));
        }

        private static Set<String> words(String cell) {
            return Arrays.stream(cell.strip().split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        boolean is(ReferralAction wanted, ReferralState state, Role role) {
            return action.equals(wanted.name()) && states.contains(state.name()) && roles.contains(role.name());
        }
    }
}
