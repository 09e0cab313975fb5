package fr.recours.rcp.internal.papers;

import fr.recours.rcp.DeferralCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case in the minutes: named by its public reference.
 *
 * @param history sentences, most general first
 * @param decision null when it was not discussed
 * @param cause why it was not discussed; null when it was
 */
public record CaseSheet(
        String reference,
        String referrer,
        String centre,
        String question,
        List<String> history,
        @Nullable DecisionSheet decision,
        @Nullable DeferralCause cause) {

    public CaseSheet {
        history = List.copyOf(history);
    }
}
