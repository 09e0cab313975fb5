package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Value;
import fr.recours.matching.internal.yaml.YamlMap;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;

/**
 * When two blood pressures make hypertension.
 *
 * @param systolicFrom in mmHg, the least that is high
 * @param diastolicAbove in mmHg, the most that is not high
 * @param hoursApart between both at least
 * @param monthsApart between both at most: the text sets no limit, and three months is how long a value is current (clinical.md
 *     A.0); what was high years ago is no repetition
 * @param border what to tell of a reading that is high by its systolic pressure alone, which is at the border
 */
public record TwoPressures(int systolicFrom, int diastolicAbove, int hoursApart, int monthsApart, Bilingual border) {

    static TwoPressures read(YamlMap map) {
        map.allow(Set.of("systolic_from", "diastolic_above", "hours_apart", "months_apart_at_most", "border"));
        return new TwoPressures(
                whole(map, "systolic_from"),
                whole(map, "diastolic_above"),
                whole(map, "hours_apart"),
                whole(map, "months_apart_at_most"),
                map.bilingual("border"));
    }

    private static int whole(YamlMap map, String key) {
        BigDecimal number = map.number(key);
        if (number == null) {
            throw map.place().error("'" + key + "' is missing");
        }
        return number.intValueExact();
    }

    public boolean isHigh(Value.BloodPressure reading) {
        return reading.systolic() >= systolicFrom || reading.diastolic() > diastolicAbove;
    }

    public boolean isAtBorder(Value.BloodPressure reading) {
        return reading.systolic() == systolicFrom && reading.diastolic() <= diastolicAbove;
    }

    public boolean areApart(Value.BloodPressure one, Value.BloodPressure other) {
        return Duration.between(one.at(), other.at()).abs().compareTo(Duration.ofHours(hoursApart)) >= 0
                && !one.at().isAfter(other.at().plusMonths(monthsApart))
                && !other.at().isAfter(one.at().plusMonths(monthsApart));
    }
}
