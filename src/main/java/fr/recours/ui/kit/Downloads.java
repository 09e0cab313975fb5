package fr.recours.ui.kit;

import fr.recours.access.People;
import fr.recours.shared.PerMinute;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every {@link ShortLink} is made with: the time, and how many files a person may open in a minute (portal.md S22). */
@Component
public class Downloads {

    private final Clock clock;
    private final People people;
    private final PerMinute files;

    /** @param most files one person opens in a minute */
    public Downloads(Clock clock, People people, @Value("${recours.downloads.per-minute}") int most) {
        this.clock = clock;
        this.people = people;
        this.files = new PerMinute(most, "download.refused.often", clock);
    }

    Instant now() {
        return clock.instant();
    }

    /** @throws fr.recours.shared.TooOftenException when it is one too many for whoever is signed in */
    void admit() {
        files.admit(people.current().id());
    }
}
