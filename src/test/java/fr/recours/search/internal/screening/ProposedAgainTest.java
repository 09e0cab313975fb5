package fr.recours.search.internal.screening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Judging;
import fr.recours.programme.ProgrammeStatus;
import fr.recours.programme.Programmes;
import fr.recours.programme.StatusOrder;
import fr.recours.referral.ReferralId;
import fr.recours.search.ProgrammeProposals;
import fr.recours.search.Proposal;
import fr.recours.search.Proposed;
import fr.recours.shared.FrenchTime;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever was told months ago is told once more that a programme takes patients again, or with other criteria. */
@IntegrationTest
@Import(HeldCases.Base.class)
class ProposedAgainTest {

    private static final String CODE = "MSC-ScS";
    private static final Proposed ONE = new Proposed(1, 1);
    private static final Proposed NONE = new Proposed(0, 0);

    @Autowired
    private ProgrammeProposals proposals;

    @Autowired
    private Programmes programmes;

    @Autowired
    private HeldCases base;

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcClient sql;

    private final LocalDate today = FrenchTime.today(Clock.systemUTC());
    private ReferralId id;

    @BeforeEach
    void oneIsEligible() {
        id = cases.submit(DemoPeople.KERBRAT);
        base.hold(Map.of(id, Judging.eligibleBut("{}")));
    }

    @AfterEach
    void openSinceLong() {
        put(ProgrammeStatus.OPEN, LocalDate.of(2026, 1, 5));
    }

    @Test
    void onceMoreAfterItOpenedAnew() {
        assertThat(proposed()).isEqualTo(ONE);
        was("told_on = '%s'".formatted(today.minusDays(9)));
        assertThat(proposed()).as("within one opening").isEqualTo(NONE);
        put(ProgrammeStatus.CLOSED, today.minusDays(5));
        assertThat(proposal().toldOn()).as("while it is closed").isEqualTo(today.minusDays(9));

        put(ProgrammeStatus.OPEN, today.minusDays(3));
        assertThat(proposal().isOpen()).isTrue();
        assertThat(proposed()).isEqualTo(ONE);
        assertThat(proposal().toldOn()).isEqualTo(today);
        assertThat(proposed()).as("twice since it opened").isEqualTo(NONE);
        assertThat(mails()).isEqualTo(2);
    }

    @Test
    void onceMoreOfAnotherVersion() {
        assertThat(proposed()).isEqualTo(ONE);
        was("version = 'before'");
        assertThat(proposed()).isEqualTo(ONE);
        assertThat(proposed()).isEqualTo(NONE);
        assertThat(mails()).isEqualTo(2);
    }

    private Proposed proposed() {
        return signIn.get(DemoPeople.VIDAL, () -> proposals.propose(CODE, List.of(id)));
    }

    private Proposal proposal() {
        return signIn.get(DemoPeople.VIDAL, () -> proposals.of(CODE, List.of(id)))
                .getFirst();
    }

    private void put(ProgrammeStatus status, LocalDate since) {
        signIn.as(DemoPeople.VIDAL, () -> programmes.setStatus(CODE, new StatusOrder(status, since, "Essai", null)));
    }

    /** What was told, and the message of it, as if it had been so: a message has the day and the version in its key. */
    private void was(String told) {
        sql.sql("update screening_proposal set " + told + " where referral_id = ?")
                .param(id.value())
                .update();
        sql.sql("update notice set event_key = concat('proposed:', id) where subject_id = ?")
                .param(id.value())
                .update();
    }

    private int mails() {
        return sql.sql("select count(*) from notice where channel = 'MAIL' and template = 'PROGRAMME_PROPOSED'"
                        + " and subject_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
