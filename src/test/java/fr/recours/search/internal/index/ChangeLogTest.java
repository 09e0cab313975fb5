package fr.recours.search.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.referral.ReferralId;
import fr.recours.support.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ChangeLogTest {

    @Autowired
    private ChangeLog changes;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @Test
    void isSettledUpToWhatNoTransactionCanStillPrecede() {
        long old = written(ChangeMark.LONGEST_TRANSACTION.plusMinutes(1));
        long fresh = written(Duration.ZERO);

        assertThat(changes.settled()).isEqualTo(old).isLessThan(fresh);
    }

    @Test
    void whatIsOldIsForgottenButTheLastThatIsSettled() {
        long older = written(ChangeLog.KEPT.plusDays(2));
        long old = written(ChangeLog.KEPT.plusDays(1));
        long fresh = written(Duration.ZERO);

        changes.forgetOld();

        assertThat(changes.after(older - 1))
                .extracting(ChangeLog.Change::sequence)
                .contains(old, fresh)
                .doesNotContain(older);
    }

    private long written(Duration ago) {
        sql.sql("insert into case_change (referral_id, at) values (?, ?)")
                .params(
                        ReferralId.random().value(),
                        LocalDateTime.ofInstant(clock.instant().minus(ago), ZoneOffset.UTC))
                .update();
        return changes.last();
    }
}
