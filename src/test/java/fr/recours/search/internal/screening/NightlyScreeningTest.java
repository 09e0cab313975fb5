package fr.recours.search.internal.screening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Judging;
import fr.recours.referral.ReferralId;
import fr.recours.search.ScreeningChanged;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Each night's screening tells the coordination what the night before did not find, once. */
@IntegrationTest
@RecordApplicationEvents
@Import({SignIn.class, SubmittedCases.class, HeldCases.Base.class})
class NightlyScreeningTest {

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

    @Test
    void whatANightAddsIsToldOnceAndWhatItTakesAwayIsForgotten() {
        sql.sql("delete from screening_eligible").update();
        CaseFile eligible = Judging.eligibleBut("{}");
        ReferralId first = cases.submit(DemoPeople.KERBRAT);
        ReferralId second = cases.submit(DemoPeople.KERBRAT);
        Map<ReferralId, CaseFile> facts = new LinkedHashMap<>();
        facts.put(first, eligible);
        facts.put(second, CaseFile.empty("second", eligible.referenceDate()));
        base.hold(facts);

        nightly.run();
        assertThat(kept("MSC-ScS")).isEqualTo(1);
        assertThat(told()).isEqualTo(1);
        nightly.run();
        assertThat(kept("MSC-ScS")).isEqualTo(1);
        assertThat(told()).isEqualTo(1);

        facts.put(first, CaseFile.empty("first", eligible.referenceDate()));
        base.hold(facts);
        nightly.run();
        assertThat(kept("MSC-ScS")).isZero();
    }

    private int kept(String programme) {
        return sql.sql("select count(*) from screening_eligible where programme = ?")
                .param(programme)
                .query(Integer.class)
                .single();
    }

    private long told() {
        return events.stream(ScreeningChanged.class).count();
    }
}
