package fr.recours.rcp;

import fr.recours.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to put a case on an agenda after its cut-off (portal.md §3.2, T7).
 *
 * @param reason in words; blank is refused
 * @param agreedBy the chair who agreed; none is refused, like the referrer of the case and anybody who does not chair
 */
public record LateAddition(String reason, @Nullable PersonId agreedBy) {}
