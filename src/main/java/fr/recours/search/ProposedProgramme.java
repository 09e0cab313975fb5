package fr.recours.search;

import fr.recours.matching.Eligibility;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A programme the coordination proposed for a case.
 *
 * @param on the day its physician was told last
 * @param verdict what was found then; null where that was not kept yet
 */
public record ProposedProgramme(
        String programme, LocalDate on, @Nullable Eligibility verdict) {}
