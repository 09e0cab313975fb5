package fr.recours.rcp;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an opinion says.
 *
 * @param outcome null while nobody chose one
 * @param programme code of the programme it speaks of, or {@link #NO_PROGRAMME}; null while nobody said; mandatory where
 *     {@link OutcomeCode#decidesOnProgramme()}
 * @param reason why; mandatory where {@link OutcomeCode#needsReason()}, else empty
 * @param text the opinion in words
 * @param conditions under which it is favourable; mandatory where
 *     {@link OutcomeCode#needsConditions()}, else empty
 * @param offGuideline whether it leaves the guidelines; then {@code justification} says why
 * @param dissent who did not agree and why, recorded on request; else empty
 * @param rediscussOn the day to discuss it again; null unless the outcome asks for one
 */
public record OpinionContent(
        @Nullable OutcomeCode outcome,
        @Nullable String programme,
        String reason,
        String text,
        String conditions,
        boolean offGuideline,
        String justification,
        String dissent,
        @Nullable LocalDate rediscussOn,
        List<OpinionAction> actions) {

    /** It speaks of no programme, and somebody said so. */
    public static final String NO_PROGRAMME = "";

    public OpinionContent {
        actions = List.copyOf(actions);
    }

    /** Nothing said yet. */
    public static OpinionContent empty(String text) {
        return new OpinionContent(null, null, "", text, "", false, "", "", null, List.of());
    }

    /** An opinion of which only the outcome and the words are known. */
    public static OpinionContent of(OutcomeCode outcome, String text) {
        return new OpinionContent(outcome, null, "", text, "", false, "", "", null, List.of());
    }

    public OpinionContent about(String code) {
        return new OpinionContent(
                outcome, code, reason, text, conditions, offGuideline, justification, dissent, rediscussOn, actions);
    }

    public OpinionContent because(String words) {
        return new OpinionContent(
                outcome,
                programme,
                words,
                text,
                conditions,
                offGuideline,
                justification,
                dissent,
                rediscussOn,
                actions);
    }

    public OpinionContent rediscussedOn(LocalDate day) {
        return new OpinionContent(
                outcome, programme, reason, text, conditions, offGuideline, justification, dissent, day, actions);
    }

    public OpinionContent with(List<OpinionAction> todo) {
        return new OpinionContent(
                outcome, programme, reason, text, conditions, offGuideline, justification, dissent, rediscussOn, todo);
    }

    /** The programme it speaks of; empty where there is none, or nobody said. */
    public Optional<String> programmeNamed() {
        return Optional.ofNullable(programme).filter(code -> !code.equals(NO_PROGRAMME));
    }

    /** Whether the case is to be discussed again. */
    public boolean discussesAgain() {
        return outcome != null && (outcome.rediscusses() || outcome == OutcomeCode.NEXT_RCP);
    }

    /** As another version: by the same outcome, on the same day. */
    public boolean discussesAgainAs(OpinionContent other) {
        return outcome == other.outcome && Objects.equals(rediscussOn, other.rediscussOn);
    }

    /** Whether it says yes to a programme, or asks to include in it. */
    public boolean accepts(String code) {
        return (outcome != null && outcome.accepts() && code.equals(programme)) || includes(code);
    }

    /** Whether it asks to include in a programme. */
    public boolean includes(String code) {
        return actions.stream()
                .anyMatch(action -> action.kind() == ActionKind.INCLUDE && code.equals(action.programme()));
    }

    /** Without answers that its outcome, or its not leaving the guidelines, has no question for. */
    public OpinionContent settled() {
        return new OpinionContent(
                outcome,
                programme,
                outcome == null || outcome.needsReason() ? reason : "",
                text,
                outcome == null || outcome.needsConditions() ? conditions : "",
                offGuideline,
                offGuideline ? justification : "",
                dissent,
                outcome == null || outcome.rediscusses() ? rediscussOn : null,
                actions);
    }
}
