package fr.recours.search.internal.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.recours.access.People;
import fr.recours.audit.AuditTrail;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Judging;
import fr.recours.programme.ProgrammeStatus;
import fr.recours.programme.Programmes;
import fr.recours.programme.StatusOrder;
import fr.recours.referral.ReferralId;
import fr.recours.search.ProgrammeScreened;
import fr.recours.search.ScreeningChanged;
import fr.recours.search.internal.SearchLimits;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.TooOftenException;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Screening by the clock tells the coordination what the screening before did not find, once. */
@IntegrationTest
@RecordApplicationEvents
@Import(HeldCases.Base.class)
class NightlyScreeningTest {

    private static final String CODE = "MSC-ScS";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private NightlyScreening nightly;

    @Autowired
    private HeldCases base;

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private OpenedProgrammes opened;

    @Autowired
    private EligibleStore store;

    @Autowired
    private UndeterminedStore undetermined;

    @Autowired
    private Programmes programmes;

    @Autowired
    private SignIn signIn;

    @Autowired
    private People people;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionTemplate transactions;

    private final Map<ReferralId, CaseFile> facts = new LinkedHashMap<>();

    @BeforeEach
    void nothingWasScreened() {
        List.of("screening_eligible", "screening_undetermined", "screening_soon", "screening_run")
                .forEach(table -> sql.sql("delete from " + table).update());
    }

    /** And screened: no other test meets that. */
    @AfterEach
    void open() {
        put(ProgrammeStatus.OPEN);
        await().atMost(SOON)
                .until(() -> sql.sql("select count(*) from scheduled_task where task_name = 'screening-opened'")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private void put(ProgrammeStatus status) {
        StatusOrder order = new StatusOrder(status, LocalDate.of(2026, 1, 5), "Essai", null);
        signIn.as(DemoPeople.VIDAL, () -> programmes.setStatus(CODE, order));
    }

    private ReferralId held(CaseFile caseFile) {
        ReferralId id = cases.submit(DemoPeople.KERBRAT);
        facts.put(id, caseFile);
        base.hold(facts);
        return id;
    }

    private static CaseFile eligible() {
        return Judging.eligibleBut("{}");
    }

    private static CaseFile unknown() {
        return CaseFile.empty("unknown", eligible().referenceDate());
    }

    /** Of age in some days. */
    private static CaseFile youngBy(int days) {
        LocalDate birth = FrenchTime.today(Clock.systemUTC()).minusYears(18).plusDays(days);
        return Judging.eligibleBut("{\"facts\": {\"birth_date\": \"%s\"}}".formatted(birth));
    }

    @Test
    void theFirstNightTellsAllAndEachOtherWhatChanged() {
        ReferralId first = held(eligible());
        held(unknown());
        nightly.run();
        assertThat(told(ProgrammeScreened.class))
                .extracting(ProgrammeScreened::eligible)
                .containsExactly(1);
        assertThat(store.newSince(CODE, LocalDate.EPOCH))
                .as("since when is not known")
                .isEmpty();
        nightly.run();
        assertThat(told(ScreeningChanged.class)).isEmpty();

        ReferralId second = held(eligible());
        nightly.run();
        assertThat(told(ScreeningChanged.class)).containsExactly(changed(1, 0, 0, 0));
        assertThat(store.newSince(CODE, LocalDate.EPOCH)).containsOnlyKeys(second);

        facts.put(first, unknown());
        base.hold(facts);
        nightly.run();
        assertThat(told(ScreeningChanged.class)).containsExactly(changed(1, 0, 0, 0), changed(0, 1, 0, 0));
        assertThat(store.eligible(CODE)).containsExactly(second);
        assertThat(store.lostSince(CODE, LocalDate.EPOCH)).containsOnlyKeys(first);
        assertThat(undetermined.of(CODE)).contains(first);
        assertThat(undetermined.newSince(CODE, LocalDate.EPOCH))
                .as("told as lost, not as new")
                .isEmpty();
        assertThat(told(ProgrammeScreened.class)).hasSize(1);

        facts.put(first, eligible());
        base.hold(facts);
        nightly.run();
        assertThat(told(ScreeningChanged.class)).last().isEqualTo(changed(1, 0, 0, 0));
        assertThat(store.lostSince(CODE, LocalDate.EPOCH)).isEmpty();
    }

    /** A month ahead: long enough for the next RCP. */
    @Test
    void whoBecomesEligibleWithinAMonthIsToldOnce() {
        held(unknown());
        nightly.run();
        ReferralId soon = held(youngBy(20));
        held(youngBy(60));
        nightly.run();
        nightly.run();
        assertThat(told(ScreeningChanged.class)).containsExactly(changed(0, 0, 0, 1));
        assertThat(store.soonSince(CODE, LocalDate.EPOCH)).as("marked").containsOnlyKeys(soon);
        sql.sql("update screening_soon set since = '2026-01-05'").update();
        nightly.run();
        assertThat(store.soonSince(CODE, LocalDate.EPOCH))
                .as("since the night that told it")
                .containsEntry(soon, LocalDate.of(2026, 1, 5));
        facts.remove(soon);
        base.hold(facts);
        nightly.run();
        assertThat(store.soonSince(CODE, LocalDate.EPOCH)).isEmpty();
    }

    /** For lack of data; what the very first night finds so is no news. */
    @Test
    void whoMayBeEligibleIsToldOnceAndMarked() {
        held(unknown());
        nightly.run();
        ReferralId perhaps = held(unknown());
        ReferralId ruledOut = held(unknown());
        nightly.run();
        nightly.run();
        assertThat(told(ScreeningChanged.class)).containsExactly(changed(0, 0, 2, 0));
        assertThat(undetermined.newSince(CODE, LocalDate.EPOCH)).containsOnlyKeys(perhaps, ruledOut);

        facts.put(ruledOut, youngBy(5_000));
        base.hold(facts);
        nightly.run();
        assertThat(told(ScreeningChanged.class))
                .as("that it may no more is no news")
                .hasSize(1);
        assertThat(undetermined.newSince(CODE, LocalDate.EPOCH)).containsOnlyKeys(perhaps);
    }

    /** Nobody can be written to about it. */
    @Test
    void aCaseThatWasTakenBackIsNoNews() {
        held(unknown());
        nightly.run();
        base.takenBack(held(eligible()));
        nightly.run();
        assertThat(told(ScreeningChanged.class)).isEmpty();
    }

    /** Found eligible before: neither counted among those that are so no more, nor shown with them any longer. */
    @Test
    void whoIsTakenBackOrGoneIsForgottenWithoutAWord() {
        ReferralId back = held(eligible());
        ReferralId gone = held(eligible());
        ReferralId lost = held(eligible());
        nightly.run();
        facts.put(lost, unknown());
        base.hold(facts);
        nightly.run();
        assertThat(store.lostSince(CODE, LocalDate.EPOCH)).containsOnlyKeys(lost);

        facts.remove(gone);
        base.hold(facts);
        base.takenBack(back);
        base.takenBack(lost);
        nightly.run();
        assertThat(told(ScreeningChanged.class)).containsExactly(changed(0, 1, 0, 0));
        assertThat(store.lostSince(CODE, LocalDate.EPOCH)).isEmpty();
        assertThat(store.eligible(CODE)).isEmpty();
    }

    @Test
    void ofAnotherDefinitionAllIsToldAndOfAClosedProgrammeNothing() {
        held(eligible());
        nightly.run();
        sql.sql("update screening_run set sha256 = 'before'").update();
        nightly.run();
        assertThat(told(ProgrammeScreened.class)).hasSize(2);

        put(ProgrammeStatus.CLOSED);
        held(eligible());
        nightly.run();
        assertThat(told(ScreeningChanged.class)).isEmpty();
        assertThat(told(ProgrammeScreened.class)).hasSize(2);
        assertThat(store.eligible(CODE)).as("kept all the same").hasSize(2);
    }

    /** The message of all that was found says so too, and that nobody is eligible. */
    @Test
    void whomAnotherDefinitionLosesIsToldAlsoWhereNobodyIsLeft() {
        ReferralId only = held(eligible());
        held(youngBy(20));
        nightly.run();
        facts.put(only, unknown());
        base.hold(facts);
        sql.sql("update screening_run set sha256 = 'before'").update();
        nightly.run();
        LocalDate today = FrenchTime.today(Clock.systemUTC());
        UUID programme = programmes.require(CODE).id();
        assertThat(told(ProgrammeScreened.class))
                .containsExactly(
                        new ProgrammeScreened(programme, today, 1, 0, 0, 1),
                        new ProgrammeScreened(programme, today, 0, 1, 1, 1));
        assertThat(store.lostSince(CODE, LocalDate.EPOCH)).containsOnlyKeys(only);
    }

    /** After the status is kept, without waiting for the night. */
    @Test
    void aProgrammeThatOpensIsScreenedAtOnceAndAllThatIsFoundIsTold() {
        put(ProgrammeStatus.CLOSED);
        held(eligible());
        held(eligible());
        nightly.opened(CODE);
        assertThat(store.definition(CODE)).as("closed meanwhile").isEmpty();
        put(ProgrammeStatus.OPEN);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(store.eligible(CODE)).hasSize(2));
        nightly.opened(CODE);
        assertThat(told(ProgrammeScreened.class))
                .extracting(ProgrammeScreened::eligible)
                .containsExactly(2);
    }

    /** Changed, under its version or another, or new where nights were before: not before the night, else. */
    @Test
    void aProgrammeThatAStartBringsOrChangesIsScreenedAtOnce() {
        held(eligible());
        assertThat(opened.notScreenedAsTheyAre()).as("no night yet").isEmpty();
        nightly.run();
        assertThat(opened.notScreenedAsTheyAre()).isEmpty();
        sql.sql("delete from screening_run where programme = 'MSC-LES'").update();
        assertThat(opened.notScreenedAsTheyAre()).as("no night yet").isEmpty();
        sql.sql("update screening_run set ran_on = '2026-01-05' where programme = 'AHSCT-SSc'")
                .update();
        sql.sql("update screening_run set sha256 = 'before' where programme = ?")
                .param(CODE)
                .update();
        assertThat(opened.notScreenedAsTheyAre()).containsExactlyInAnyOrder("MSC-LES", CODE);

        opened.started();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(opened.notScreenedAsTheyAre()).isEmpty());
    }

    /** As often as one person searches: who types tries a threshold at each pause. */
    @Test
    void nobodyScreensOnAndOn() {
        ScreeningAccess access =
                new ScreeningAccess(people, trail, new SearchLimits(2, 1, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
        signIn.as(
                DemoPeople.VIDAL,
                () -> transactions.executeWithoutResult(screening -> {
                    access.enter(CODE);
                    access.check(); // counts nothing
                    access.enter(CODE);
                    assertThatThrownBy(access::check).isInstanceOf(TooOftenException.class);
                    assertThatThrownBy(() -> access.enter(CODE)).isInstanceOf(TooOftenException.class);
                }));
    }

    private ScreeningChanged changed(int more, int lost, int perhaps, int soon) {
        return new ScreeningChanged(
                programmes.require(CODE).id(), FrenchTime.today(Clock.systemUTC()), more, lost, perhaps, soon);
    }

    /** Of the programme that is looked at. */
    private <T> List<T> told(Class<T> type) {
        UUID programme = programmes.require(CODE).id();
        return events.stream(type)
                .filter(one -> programme.equals(
                        switch (one) {
                            case ScreeningChanged changed -> changed.programme();
                            case ProgrammeScreened screened -> screened.programme();
                            default -> throw new IllegalArgumentException();
                        }))
                .toList();
    }
}
