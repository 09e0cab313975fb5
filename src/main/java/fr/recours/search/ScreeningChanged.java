package fr.recours.search;

import java.time.LocalDate;

/**
 * A night's screening found what the night before did not. Heard inside the transaction that keeps it.
 *
 * @param eligible how many cases became eligible for a programme; one that did for two counts twice
 */
public record ScreeningChanged(LocalDate day, int eligible) {}
