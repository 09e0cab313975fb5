package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.ObligationDue;
import fr.recours.rcp.ObligationId;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.ObligationOverdue;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OpinionToSign;
import fr.recours.referral.ReferralId;
import fr.recours.shared.FrenchTime;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SubmittedCases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An opinion nobody signs is told to one person more each working day: the chair, a deputy, the coordination (N14). */
@IntegrationTest
class EscalationTest {

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @AfterEach
    void theDaysOfTheDemonstrationAgain() {
        deputy(DemoPeople.MARCHETTI, true, 0);
        deputy(DemoPeople.MAUBERT, false, null);
    }

    @Test
    void theChairThenADeputyThenTheCoordination() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);

        assertThat(told(referral, 0)).containsExactly(DemoPeople.MAUBERT);
        assertThat(told(referral, 1)).containsExactly(DemoPeople.MAUBERT);
        assertThat(told(referral, 2)).containsExactly(DemoPeople.MAUBERT, DemoPeople.MARCHETTI);
        assertThat(told(referral, 3)).containsExactly(DemoPeople.MAUBERT, DemoPeople.MARCHETTI, DemoPeople.VIDAL);
    }

    @ParameterizedTest(name = "{0} days from today")
    @ValueSource(ints = {-31, 1})
    void aDeputyWhoseDaysItIsNotIsNotAsked(int days) {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        deputy(DemoPeople.MARCHETTI, true, days);

        assertThat(told(referral, 3)).containsExactly(DemoPeople.MAUBERT, DemoPeople.VIDAL);
    }

    @Test
    void whereNobodyButDeputiesHoldsTheRoleTheyAreAskedAtOnce() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        deputy(DemoPeople.MAUBERT, true, null);

        assertThat(told(referral, 0)).containsExactly(DemoPeople.MAUBERT, DemoPeople.MARCHETTI);
    }

    /** @param days from today, when thirty days begin; null for none */
    private void deputy(String person, boolean deputy, @Nullable Integer days) {
        sql.sql("""
                        update rcp_member m join person p on p.id = m.person_id
                        set m.deputy = ?, m.deputy_from = null, m.deputy_until = null where p.email = ?""").params(deputy, person).update();
        if (days != null) {
            LocalDate from = FrenchTime.today(clock).plusDays(days);
            sql.sql("""
                            update rcp_member m join person p on p.id = m.person_id
                            set m.deputy_from = ?, m.deputy_until = ? where p.email = ?""").params(from, from.plusDays(30), person).update();
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
        // other tests make coordinators of their own, who are asked as well
        return sql.sql(
                        "select distinct address from notice where event_key = ? and address in (?, ?, ?) order by address")
                .params("sign:" + opinion + ":" + reminder, DemoPeople.MAUBERT, DemoPeople.MARCHETTI, DemoPeople.VIDAL)
                .query(String.class)
                .list();
    }
}
