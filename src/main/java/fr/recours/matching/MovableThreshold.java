package fr.recours.matching;

import java.math.BigDecimal;

/**
 * A number a criterion asks for, which a screening may try elsewhere.
 *
 * @param criterion id of the criterion; a threshold it has from another is that one's
 * @param place among the thresholds of the criterion, from 0
 * @param label what is held against it
 * @param sign {@code ≥}, {@code <} and their likes
 * @param unit empty for a pure number
 * @param range the numbers that may be tried
 * @param whole whether only whole numbers make sense
 */
public record MovableThreshold(
        String criterion,
        int place,
        Bilingual label,
        String sign,
        BigDecimal number,
        Bilingual unit,
        Range range,
        boolean whole) {}
