package fr.recours.rcp;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do after an opinion.
 *
 * @param text in the RCP's words; may be empty for an inclusion
 * @param programme code of the programme to include in; null for any other kind
 * @param dueOn by when; null when nobody said
 */
public record OpinionAction(
        ActionKind kind,
        String text,
        @Nullable String programme,
        @Nullable LocalDate dueOn) {}
