package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Value;
import fr.recours.matching.internal.yaml.YamlMap;
import java.util.List;
import java.util.Set;

/**
 * When the last blood pressure is high (clinical.md A.2, SCS-R-N6, the soft hint).
 *
 * @param systolicFrom in mmHg, the least that is high
 * @param diastolicFrom in mmHg, the least that is high
 */
public record LastPressure(int systolicFrom, int diastolicFrom) implements SoughtPressures {

    static LastPressure read(YamlMap map) {
        map.allow(Set.of("systolic_from", "diastolic_from"));
        return new LastPressure(
                SoughtPressures.whole(map, "systolic_from"), SoughtPressures.whole(map, "diastolic_from"));
    }

    public boolean isHigh(Value.BloodPressure reading) {
        return reading.systolic() >= systolicFrom || reading.diastolic() >= diastolicFrom;
    }

    /** The readings that may be the last: several where an hour is not told. */
    public static List<Value.BloodPressure> last(List<Value.BloodPressure> readings) {
        return readings.stream()
                .filter(one ->
                        readings.stream().noneMatch(other -> other.earliest().isAfter(one.latest())))
                .toList();
    }
}
