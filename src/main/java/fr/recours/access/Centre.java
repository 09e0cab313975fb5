package fr.recours.access;

import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A hospital department that refers patients.
 *
 * @param head who heads it and hears of what stays unanswered there; none while nobody is named
 */
public record Centre(
        CentreId id, String name, String city, @Nullable PersonId head) {}
