package fr.recours.rcp.internal;

import fr.recours.matching.Result;
import fr.recours.rcp.ActionKind;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OutcomeCode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an opinion must say before it is signed, and when it decides otherwise than the matcher. */
final class OpinionRules {

    static final int LONGEST_TEXT = 20_000;

    private OpinionRules() {}

    /**
     * Key of the message that says what is missing; empty when it is whole.
     *
     * @param kept the day to discuss the case again that the corrected version named: it stays although it has come
     */
    static Optional<String> missing(OpinionContent content, LocalDate today, @Nullable LocalDate kept) {
        return missingPart(content, today, kept).map(part -> "rcp.opinion.refused." + part);
    }

    private static Optional<String> missingPart(OpinionContent content, LocalDate today, @Nullable LocalDate kept) {
        OutcomeCode outcome = content.outcome();
        if (outcome == null) {
            return Optional.of("outcome");
        }
        if (content.text().isBlank() || content.text().length() > LONGEST_TEXT) {
            return Optional.of("text");
        }
        if (outcome.decidesOnProgramme() && content.programme() == null) {
            return Optional.of("programme");
        }
        if (outcome.needsReason() && content.reason().isBlank()) {
            return Optional.of("reason");
        }
        if (outcome.needsConditions() && content.conditions().isBlank()) {
            return Optional.of("conditions");
        }
        if (content.offGuideline() && content.justification().isBlank()) {
            return Optional.of("justification");
        }
        LocalDate again = content.rediscussOn();
        if (outcome.rediscusses() && (again == null || !(again.isAfter(today) || again.equals(kept)))) {
            return Optional.of("date");
        }
        // nobody reads it on the form, and it would be signed, printed and owed
        if (!content.equals(content.settled())) {
            return Optional.of("unasked");
        }
        boolean nameless = content.actions().stream()
                .anyMatch(action -> action.kind() == ActionKind.INCLUDE
                        ? action.programme() == null
                        : action.text().isBlank());
        if (nameless) {
            return Optional.of("action");
        }
        boolean undated = content.actions().stream()
                .anyMatch(action -> action.kind() == ActionKind.DOCUMENT && action.dueOn() == null);
        return undated ? Optional.of("document") : Optional.empty();
    }

    /** A yes where the criteria say no, or a no where they are met. What they leave open contradicts nothing. */
    static boolean diverges(OutcomeCode outcome, @Nullable Result verdict) {
        if (verdict == null) {
            return false;
        }
        return switch (verdict) {
            case NOT_ELIGIBLE, NOT_APPLICABLE -> outcome.accepts();
            case ELIGIBLE -> outcome == OutcomeCode.UNFAVOURABLE;
            case NOT_YET, UNDETERMINED -> false;
        };
    }
}
