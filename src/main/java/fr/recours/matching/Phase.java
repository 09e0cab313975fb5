package fr.recours.matching;

import java.time.LocalDate;

/** From this day on the verdict is this, as time passes and nothing else changes. */
public record Phase(LocalDate from, Result result) {}
