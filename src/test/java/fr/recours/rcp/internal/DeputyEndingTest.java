package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.DeputyDays;
import fr.recours.rcp.Member;
import fr.recours.rcp.Members;
import fr.recours.rcp.Obligations;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A deputy's days run out: the coordination is told two weeks before, and asked until it has said what follows. */
@HourTest
class DeputyEndingTest {

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Members members;

    @Autowired
    private Obligations obligations;

    @Autowired
    private DeputyClock deputyClock;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    private LocalDate today;
    private DeputyDays before;

    @BeforeEach
    void daysOfNow() {
        today = FrenchTime.today(clock);
        before = new DeputyDays(today, today.plusYears(1));
    }

    @AfterEach
    void asItWas() {
        clock.setParis(today.atTime(9, 0));
        named(before);
    }

    @Test
    void isToldToTheCoordinationTwoWeeksBeforeAndOnce() {
        LocalDate last = today.plusDays(60);
        named(new DeputyDays(today, last));

        morning(last.minusDays(15));
        assertThat(ending()).isEmpty();
        assertThat(told(last)).isEmpty();
        morning(last.minusDays(14));
        morning(last.minusDays(13));

        assertThat(ending()).containsExactly(deputy());
        assertThat(told(last)).containsExactly(DemoPeople.VIDAL);
        assertThat(sql.sql(
                                "select deadline from notice where event_key = ? and channel = 'PORTAL' and reference is null")
                        .param(key(last))
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(last);
    }

    @Test
    void onceProlongedItIsToldOfTheNewLastDay() {
        LocalDate last = today.plusDays(20);
        named(new DeputyDays(today, last));
        morning(last.minusDays(3));
        assertThat(ending()).containsExactly(deputy());

        named(new DeputyDays(today, last.plusDays(50)));
        morning(last);
        assertThat(ending()).isEmpty();
        morning(last.plusDays(40));

        assertThat(ending()).containsExactly(deputy());
        assertThat(told(last.plusDays(50))).containsExactly(DemoPeople.VIDAL);
    }

    @Test
    void daysThatHaveNotBegunAreNotSpokenOf() {
        named(new DeputyDays(today.plusDays(3), today.plusDays(5)));

        assertThat(ending()).isEmpty();
        morning(today.plusDays(3));
        assertThat(ending()).containsExactly(deputy());
    }

    @Test
    void onceWentByItIsLateUntilTheCoordinationSaysWhatFollows() {
        DeputyDays days = new DeputyDays(today, today.plusDays(1));
        named(days);
        clock.setParis(today.plusDays(1).atTime(23, 59));
        assertThat(lateThatEndWithTheDays()).as("on the last day").isZero();

        named(days);
        clock.setParis(today.plusDays(2).atStartOfDay());
        assertThat(ending()).containsExactly(deputy());
        assertThat(lateThatEndWithTheDays()).isOne();
        assertThat(ending()).isEmpty();
    }

    private int lateThatEndWithTheDays() {
        int late = late();
        signIn.as(DemoPeople.VIDAL, () -> members.recall(deputy()));
        return late - late();
    }

    private void morning(LocalDate day) {
        clock.setParis(day.atTime(7, 30));
        deputyClock.follow();
    }

    private void named(DeputyDays days) {
        signIn.as(DemoPeople.VIDAL, () -> members.depute(deputy(), days));
    }

    private List<PersonId> ending() {
        return signIn.get(DemoPeople.VIDAL, members::ending).stream()
                .map(Member::person)
                .toList();
    }

    private int late() {
        return signIn.get(DemoPeople.VIDAL, obligations::late);
    }

    private List<String> told(LocalDate last) {
        return sql.sql("select address from notice where event_key = ? and channel = 'PORTAL'")
                .param(key(last))
                .query(String.class)
                .list();
    }

    private String key(LocalDate last) {
        return "deputy:" + deputy() + ":" + last;
    }

    private PersonId deputy() {
        return hour.person(DemoPeople.MARCHETTI);
    }
}
