package fr.recours.programme;

import fr.recours.programme.Programme.Places;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The status a programme is to have.
 *
 * @param since from which day, today at the latest
 * @param reason why, in the coordination's words
 * @param places none when not known
 */
public record StatusOrder(
        ProgrammeStatus status,
        LocalDate since,
        String reason,
        @Nullable Places places) {}
