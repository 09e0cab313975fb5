package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Value;
import fr.recours.matching.internal.yaml.YamlMap;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;

/**
 * When two blood pressures make hypertension. The text sets no limit to the time between both: an old one counts, and is told
 * as old (clinical.md A.0).
 *
 * @param systolicFrom in mmHg, the least that is high
 * @param diastolicAbove in mmHg, the most that is not high
 * @param hoursApart between both at least
 * @param border what to tell of a reading that is high by its systolic pressure alone, which is at the border
 */
public record TwoPressures(int systolicFrom, int diastolicAbove, int hoursApart, Bilingual border)
        implements SoughtPressures {

    static TwoPressures read(YamlMap map) {
        map.allow(Set.of("systolic_from", "diastolic_above", "hours_apart", "border"));
        return new TwoPressures(
                SoughtPressures.whole(map, "systolic_from"),
                SoughtPressures.whole(map, "diastolic_above"),
                SoughtPressures.whole(map, "hours_apart"),
                map.bilingual("border"));
    }

    public boolean isHigh(Value.BloodPressure reading) {
        return reading.systolic() >= systolicFrom || reading.diastolic() > diastolicAbove;
    }

    public boolean isAtBorder(Value.BloodPressure reading) {
        return reading.systolic() == systolicFrom && reading.diastolic() <= diastolicAbove;
    }

    /** Whether they are far enough apart whatever the hours that are not told. */
    public boolean areSurelyApart(Value.BloodPressure one, Value.BloodPressure other) {
        return isLongEnough(one.latest(), other.earliest()) || isLongEnough(other.latest(), one.earliest());
    }

    /** Whether they are far enough apart at some hours of their days, where an hour is not told. */
    public boolean mayBeApart(Value.BloodPressure one, Value.BloodPressure other) {
        return isLongEnough(one.earliest(), other.latest()) || isLongEnough(other.earliest(), one.latest());
    }

    private boolean isLongEnough(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).compareTo(Duration.ofHours(hoursApart)) >= 0;
    }
}
