package fr.recours.matching.internal.dictionary;

import fr.recours.matching.internal.yaml.YamlMap;
import java.math.BigDecimal;

/** What an element looks for among blood pressures, with its limits. */
public sealed interface SoughtPressures permits TwoPressures, LastPressure {

    static SoughtPressures read(YamlMap map) {
        return map.has("hours_apart") ? TwoPressures.read(map) : LastPressure.read(map);
    }

    /** A limit in mmHg or a number of hours. */
    static int whole(YamlMap map, String key) {
        BigDecimal number = map.number(key);
        if (number == null) {
            throw map.place().error("'" + key + "' is missing");
        }
        return number.intValueExact();
    }
}
