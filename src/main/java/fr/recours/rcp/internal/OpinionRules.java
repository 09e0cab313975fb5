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

    /** Key of the message that says what is missing; empty when it is whole. */
    static Optional<String> missing(OpinionContent content, LocalDate today) {
        return missingPart(content, today).map(part -> "rcp.opinion.refused." + part);
    }

    private static Optional<String> missingPart(OpinionContent content, LocalDate today) {
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
        if (outcome.rediscusses() && !isAfter(content.rediscussOn(), today)) {
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

    private static boolean isAfter(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today);
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
