package fr.recours.search.internal;

import fr.recours.shared.PerMinute;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * No person, and no programme in a person's name, searches, screens or compares cases more often than one who types does, nor takes one list after another
 * out of the portal (portal.md S22).
 */
@Component
public class SearchLimits {

    private final PerMinute searches;
    private final PerMinute completions;
    private final PerMinute exports;

    /**
     * @param searches of one person in a minute; as many completions, one at each pause in typing, too
     * @param exports of one person in a minute
     */
    public SearchLimits(
            @Value("${recours.search.per-minute}") int searches,
            @Value("${recours.search.exports-per-minute}") int exports,
            Clock clock) {
        this.searches = new PerMinute(searches, "search.refused.often", clock);
        this.completions = new PerMinute(searches, "search.refused.often", clock);
        this.exports = new PerMinute(exports, "search.export.refused.often", clock);
    }

    public PerMinute searches() {
        return searches;
    }

    public PerMinute completions() {
        return completions;
    }

    public PerMinute exports() {
        return exports;
    }
}
