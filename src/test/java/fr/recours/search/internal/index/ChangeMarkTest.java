package fr.recours.search.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.referral.ReferralId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeMarkTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ReferralId A = ReferralId.random();
    private static final ReferralId B = ReferralId.random();

    private final ChangeMark mark = new ChangeMark(10);

    @Test
    void goesOnAsFarAsNoNumberIsMissing() {
        List<ChangeLog.Change> changes = List.of(change(11, A), change(12, B));

        assertThat(mark.news(changes)).containsExactly(A, B);
        mark.heard(changes, NOON);
        assertThat(mark.value()).isEqualTo(12);
    }

    @Test
    void waitsForANumberThatIsStillToCome() {
        mark.heard(List.of(change(12, B)), NOON);
        assertThat(mark.value()).isEqualTo(10);

        List<ChangeLog.Change> whole = List.of(change(11, A), change(12, B));
        assertThat(mark.news(whole)).containsExactly(A);
        mark.heard(whole, NOON);
        assertThat(mark.value()).isEqualTo(12);
    }

    @Test
    void goesOnPastANumberThatWillNeverCome() {
        mark.heard(
                List.of(change(12, B)),
                NOON.plus(ChangeMark.LONGEST_TRANSACTION).plus(Duration.ofSeconds(1)));

        assertThat(mark.value()).isEqualTo(12);
    }

    @Test
    void tellsNothingTwice() {
        List<ChangeLog.Change> changes = List.of(change(12, B));
        mark.heard(changes, NOON);

        assertThat(mark.news(changes)).isEmpty();
    }

    private static ChangeLog.Change change(long sequence, ReferralId referral) {
        return new ChangeLog.Change(sequence, referral, NOON);
    }
}
