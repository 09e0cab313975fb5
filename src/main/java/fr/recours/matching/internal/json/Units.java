package fr.recours.matching.internal.json;

import fr.recours.matching.DataElement;
import fr.recours.matching.UnitChoice;
import java.text.Normalizer;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Units as they are typed: the micro sign, a Greek mu or a "u"; raised figures or plain ones; French UI for U. */
final class Units {

    private Units() {}

    /** The name the element gives this unit; as written when it has none. */
    static String of(DataElement element, String written) {
        return Stream.concat(
                        Stream.of(element.unit(), element.ulnUnit()).filter(Objects::nonNull),
                        element.units().stream().map(UnitChoice::unit))
                .filter(name -> fold(name).equals(fold(written)))
                .findFirst()
                .orElse(written);
    }

    /** Whether the unit, as the element names it, needs the laboratory's upper limit of normal beside it. */
    static boolean needsLimit(DataElement element, @Nullable String unit) {
        return unit != null && unit.equals(element.ulnUnit());
    }

    /** NFKC turns the micro sign into a mu and raised figures into plain ones. */
    private static String fold(String unit) {
        return Normalizer.normalize(unit, Normalizer.Form.NFKC)
                .replace('\u03bc', 'u')
                .replaceAll("[\\s^]", "")
                .replaceFirst("^(UI|IU)/", "U/");
    }
}
