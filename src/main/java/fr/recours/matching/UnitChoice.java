package fr.recours.matching;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Another unit a value may be given in.
 *
 * @param factor what a number in this unit is multiplied by to be in the element's own unit
 * @param hard hard range in this unit; none for the element's own, converted
 */
public record UnitChoice(
        String unit, BigDecimal factor, @Nullable Range hard) {}
