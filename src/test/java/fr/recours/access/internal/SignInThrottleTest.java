package fr.recours.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.support.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long an address waits after wrong passwords, on a clock of the test. */
@IntegrationTest
class SignInThrottleTest {

    private static final Instant START = Instant.parse("2031-03-30T00:59:00Z");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SignInThrottle asDeployed;

    private final String address = UUID.randomUUID() + "@example.org";
    private Instant now = START;
    private SignInThrottle throttle;

    @BeforeEach
    void onItsOwnClock() {
        SignInPolicy policy = new SignInPolicy(5, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofDays(1));
        throttle = new SignInThrottle(jdbc, policy, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
        fail(5);
    }

    @Test
    void theSixthAttemptWaitsAMinute() {
        assertThat(throttle.admit(address)).isFalse();
        now = START.plusSeconds(59);
        assertThat(throttle.admit(address)).isFalse();
        now = START.plusSeconds(60);
        assertThat(throttle.admit(address)).isTrue();
    }

    @Test
    void eachFurtherMistakeDoublesTheWaitUpToAQuarterOfAnHour() {
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
            now = now.plus(Duration.ofMinutes(minutes)).minusMillis(1);
            assertThat(throttle.admit(address))
                    .as("just before %d min", minutes)
                    .isFalse();
            now = now.plusMillis(1);
            assertThat(throttle.admit(address)).as("after %d min", minutes).isTrue();
        }
    }

    @Test
    void anAttemptRefusedForComingTooEarlyDoesNotLengthenTheWait() {
        IntStream.range(0, 50).forEach(i -> throttle.admit(address));
        now = START.plusSeconds(60);
        assertThat(throttle.admit(address)).isTrue();
    }

    @Test
    void aDayWithoutAttemptForgets() {
        now = START.plus(Duration.ofDays(1)).plusMillis(1);
        fail(5);
    }

    @Test
    void anotherAddressIsNotConcerned() {
        assertThat(throttle.admit("other-" + address)).isTrue();
    }

    @Test
    void manyAttemptsAtTheSameMomentCountAsMany() throws Exception {
        String guessed = "guessed-" + address;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> all = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> asDeployed.admit(guessed)))
                    .toList();
            int admitted = 0;
            for (Future<Boolean> one : all) {
                admitted += one.get() ? 1 : 0;
            }
            // the first few can meet before a row exists to lock
            assertThat(admitted).isBetween(5, 12);
        }
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.admit(address)).isTrue();
        }
    }
}
