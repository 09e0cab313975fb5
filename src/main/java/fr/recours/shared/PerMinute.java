package fr.recours.shared;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often one person may do one thing in a minute of the clock (portal.md S22), counted in the memory of one node. */
public final class PerMinute {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final int most;
    private final String messageKey;
    private final Clock clock;
    private final Map<PersonId, Window> windows = new ConcurrentHashMap<>();

    /**
     * @param most times in a minute
     * @param messageKey of what is said to whoever does it more often; {@code {0}} in it is {@code most}
     */
    public PerMinute(int most, String messageKey, Clock clock) {
        this.most = most;
        this.messageKey = messageKey;
        this.clock = clock;
    }

    private record Window(long minute, int times) {}

    /** @throws TooOftenException when it is one too many */
    public void admit(PersonId person) {
        if (!admits(person)) {
            throw refusal();
        }
    }

    /** Counts it. @return false when it is one too many */
    public boolean admits(PersonId person) {
        long minute = clock.millis() / MINUTE;
        windows.values().removeIf(window -> window.minute() < minute);
        Window now =
                windows.merge(person, new Window(minute, 1), (before, one) -> new Window(minute, before.times() + 1));
        return now.times() <= most;
    }

    /**
     * Whether the next one would be admitted; nothing is counted.
     *
     * @throws TooOftenException when it would not
     */
    public void check(PersonId person) {
        Window last = windows.get(person);
        if (last != null && last.minute() == clock.millis() / MINUTE && last.times() >= most) {
            throw refusal();
        }
    }

    private TooOftenException refusal() {
        return new TooOftenException(messageKey, most, Duration.ofMillis(MINUTE - clock.millis() % MINUTE));
    }
}
