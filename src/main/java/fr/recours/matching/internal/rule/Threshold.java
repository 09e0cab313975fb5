package fr.recours.matching.internal.rule;

import java.math.BigDecimal;

/** A number a value is held against, in its unit; the unit is empty for a pure number. */
public record Threshold(BigDecimal number, String unit) {}
