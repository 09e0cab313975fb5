package fr.recours.matching;

import java.time.LocalDate;

/** From this day on a criterion stands so, as time passes and nothing else changes. */
public record StandingChange(LocalDate from, Standing standing) {}
