package fr.recours.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PerMinuteTest {

    private static final PersonId ONE = new PersonId(UUID.randomUUID());
    private static final PersonId OTHER = new PersonId(UUID.randomUUID());

    private static final int MOST = 3;

    private Instant now = Instant.parse("2026-11-22T12:00:20Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final PerMinute throttle = new PerMinute(MOST, "search.refused.often", clock);

    @Test
    void refusesOneTooManyInAMinuteAndNobodyElse() {
        for (int i = 0; i < MOST; i++) {
            throttle.admit(ONE);
        }

        assertThatThrownBy(() -> throttle.admit(ONE))
                .isInstanceOfSatisfying(TooOftenException.class, often -> assertThat(often.retryAfter())
                        .isEqualTo(Duration.ofSeconds(40)))
                .hasMessage("search.refused.often");
        assertThatThrownBy(() -> throttle.check(ONE)).isInstanceOf(TooOftenException.class);
        assertThatCode(() -> throttle.check(OTHER)).doesNotThrowAnyException();
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
