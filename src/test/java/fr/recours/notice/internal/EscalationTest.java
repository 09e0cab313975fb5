package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.ObligationDue;
import fr.recours.rcp.ObligationId;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.ObligationOverdue;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OpinionToSign;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An opinion nobody signs is told to one person more each working day: the chair, a deputy, the coordination (N14). */
@IntegrationTest
@Import({SignIn.class, SubmittedCases.class})
class EscalationTest {

    private static final String DEPUTY = "deputy@mathec.example.org";

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void aDeputyHoldsTheChairsRoleToo() {
        sql.sql("""
                        insert into person (id, given_name, family_name, email, role, language, password_hash, enabled, version)
                        select uuid(), 'Suppléante', 'Inventée', ?, role, language, password_hash, true, 0 from person where email = ?""").params(DEPUTY, DemoPeople.MAUBERT).update();
        sql.sql(
                        "insert into rcp_member (person_id, physician, deputy) select id, true, true from person where email = ?")
                .param(DEPUTY)
                .update();
    }

    @AfterEach
    void theDeputyLeaves() {
        sql.sql("delete from rcp_member where deputy").update();
        sql.sql("update person set enabled = false, email = concat(id, '@gone.example.org') where email = ?")
                .param(DEPUTY)
                .update();
    }

    @Test
    void theChairThenADeputyThenTheCoordination() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);

        assertThat(told(referral, 0)).containsExactly(DemoPeople.MAUBERT);
        assertThat(told(referral, 1)).containsExactly(DemoPeople.MAUBERT);
        assertThat(told(referral, 2)).containsExactly(DEPUTY, DemoPeople.MAUBERT);
        assertThat(told(referral, 3)).containsExactly(DEPUTY, DemoPeople.MAUBERT, DemoPeople.VIDAL);
    }

    @Test
    void whereNobodyButDeputiesHoldsTheRoleTheyAreAskedAtOnce() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        sql.sql("update rcp_member m join person p on p.id = m.person_id set m.deputy = true where p.email = ?")
                .param(DemoPeople.MAUBERT)
                .update();
        try {
            assertThat(told(referral, 0)).containsExactly(DEPUTY, DemoPeople.MAUBERT);
        } finally {
            sql.sql("update rcp_member m join person p on p.id = m.person_id set m.deputy = false where p.email = ?")
                    .param(DemoPeople.MAUBERT)
                    .update();
        }
    }

    @Test
    void whatIsOwedAndPutOffIsSpokenOfAgain() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        ObligationId owed = ObligationId.random();
        LocalDate day = LocalDate.of(2027, 3, 1);
        for (LocalDate due : List.of(day, day, day.plusMonths(1))) {
            transaction.executeWithoutResult(status -> {
                events.publishEvent(new ObligationDue(owed, referral, ObligationKind.VISIT_DUE, due, 1));
                events.publishEvent(new ObligationOverdue(owed, referral, ObligationKind.VISIT_DUE, due));
            });
        }
        for (String template : List.of("OBLIGATION_DUE", "OBLIGATION_OVERDUE")) {
            assertThat(sql.sql("select deadline from notice where channel = 'PORTAL' and template = ? and address = ?"
                                    + " and event_key like ? order by deadline")
                            .params(template, DemoPeople.KERBRAT, "due:" + owed + "%")
                            .query(LocalDate.class)
                            .list())
                    .as(template)
                    .containsExactly(day, day.plusMonths(1));
        }
    }

    private List<String> told(ReferralId referral, int reminder) {
        OpinionId opinion = OpinionId.random();
        transaction.executeWithoutResult(status -> events.publishEvent(new OpinionToSign(opinion, referral, reminder)));
        return sql.sql("select distinct address from notice where event_key = ? order by address")
                .param("sign:" + opinion + ":" + reminder)
                .query(String.class)
                .list();
    }
}
