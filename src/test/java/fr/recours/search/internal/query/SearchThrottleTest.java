package fr.recours.search.internal.query;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.shared.PersonId;
import fr.recours.shared.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchThrottleTest {

    private static final PersonId ONE = new PersonId(UUID.randomUUID());
    private static final PersonId OTHER = new PersonId(UUID.randomUUID());

    private static final int MOST = 3;

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final SearchThrottle throttle = new SearchThrottle(MOST, clock);

    @Test
    void refusesOneTooManyInAMinuteAndNobodyElse() {
        for (int i = 0; i < MOST; i++) {
            throttle.admit(ONE);
        }

        assertThatThrownBy(() -> throttle.admit(ONE))
                .isInstanceOf(RefusedException.class)
                .hasMessage("search.refused.often");
        assertThatCode(() -> throttle.admit(OTHER)).doesNotThrowAnyException();
    }

    @Test
    void admitsAgainInTheNextMinute() {
        for (int i = 0; i < MOST; i++) {
            throttle.admit(ONE);
        }
        now = now.plus(Duration.ofMinutes(1));

        assertThatCode(() -> throttle.admit(ONE)).doesNotThrowAnyException();
    }
}
