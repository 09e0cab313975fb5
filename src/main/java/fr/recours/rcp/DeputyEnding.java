package fr.recours.rcp;

import fr.recours.shared.PersonId;
import java.time.LocalDate;

/**
 * A deputy's last day is near, or went by and nobody said what follows: said every day until somebody does. Heard inside the
 * transaction that said it.
 *
 * @param until the last day on which they sign in the chair's stead, in Paris
 */
public record DeputyEnding(PersonId deputy, LocalDate until) {}
