package fr.recours.rcp.internal.papers;

import fr.recours.rcp.DeferralCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case in the minutes: named by its public reference, empty when it was entered in error.
 *
 * @param history sentences, most general first
 * @param keptOut who was there and kept out of it
 * @param decision null when it was not discussed
 * @param cause why it was not discussed; null when it was
 * @param reason the chair's words for carrying it over again; empty for none
 */
public record CaseSheet(
        String reference,
        String referrer,
        String centre,
        String question,
        List<String> history,
        List<String> keptOut,
        @Nullable DecisionSheet decision,
        @Nullable DeferralCause cause,
        String reason) {

    public CaseSheet {
        history = List.copyOf(history);
        keptOut = List.copyOf(keptOut);
    }

    /** The line of a case that was entered in error: nothing of it is told, and the others keep their numbers. */
    public static CaseSheet cancelledCase() {
        return new CaseSheet("", "", "", "", List.of(), List.of(), null, null, "");
    }

    /** Whether it was entered in error. */
    public boolean cancelled() {
        return reference.isEmpty();
    }
}
