package fr.recours.rcp;

import fr.recours.shared.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One expert asked for their opinion of one case alone.
 *
 * @param name of the expert, with the title
 * @param since the day they were invited
 * @param until the last day they may read the case; null while it stands on no agenda, and they may not
 */
public record Invitation(
        PersonId expert,
        String name,
        LocalDate since,
        @Nullable LocalDate until) {}
