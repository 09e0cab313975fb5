package fr.recours.search.internal.query;

import fr.recours.shared.PersonId;
import fr.recours.shared.RefusedException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** No person, and no programme in a person's name, searches more often than one who types does (portal.md S22). */
@Component
class SearchThrottle {

    private static final long MINUTE = 60_000;

    private final int most;
    private final Clock clock;
    private final Map<PersonId, Window> windows = new ConcurrentHashMap<>();

    /** @param most searches of one person in a minute */
    SearchThrottle(@Value("${recours.search.per-minute}") int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    private record Window(long minute, int searches) {}

    /** @throws RefusedException when it is one too many */
    void admit(PersonId person) {
        long minute = clock.millis() / MINUTE;
        windows.values().removeIf(window -> window.minute() < minute);
        Window now = windows.merge(
                person, new Window(minute, 1), (before, one) -> new Window(minute, before.searches() + 1));
        if (now.searches() > most) {
            throw new RefusedException("search.refused.often", most);
        }
    }
}
