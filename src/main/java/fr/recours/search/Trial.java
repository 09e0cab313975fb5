package fr.recours.search;

import fr.recours.matching.MovableThreshold;
import java.math.BigDecimal;

/**
 * A threshold of a programme that is tried with another number.
 *
 * @param threshold one of the programme's {@link fr.recours.matching.WhatIf#thresholds}
 */
public record Trial(MovableThreshold threshold, BigDecimal number) {}
