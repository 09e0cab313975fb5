package fr.recours.rcp;

import java.time.LocalDate;

/**
 * A patient was included in a programme.
 *
 * @param group dose group of the protocol; empty where it has none
 */
public record Inclusion(String programme, String group, LocalDate includedOn) {}
