package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.internal.yaml.PlacedText;
import fr.recours.matching.internal.yaml.YamlMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one drug of the drug table. */
final class DrugReader {

    private static final Set<String> KEYS = Set.of(
            "name",
            "label",
            "aliases",
            "brands",
            "atc",
            "immunosuppressant",
            "depletes_b",
            "not_for",
            "pulses",
            "antimalarial",
            "weekly",
            "companion",
            "most_in_a_day",
            "tablet",
            "prednisone_factor",
            "route",
            "forms",
            "doses",
            "usual_doses",
            "usual",
            "note");

    private DrugReader() {}

    /** @param elements keys of the elements a drug may name */
    static Drug read(YamlMap map, Set<String> elements) {
        map.allow(KEYS);
        return new Drug(
                map.text("name"),
                map.bilingual("label"),
                map.texts("aliases"),
                map.texts("brands"),
                map.texts("atc"),
                map.flag("immunosuppressant"),
                map.flag("depletes_b"),
                map.has("not_for") ? purpose(map.map("not_for")) : null,
                map.has("pulses") ? pulses(map.map("pulses"), elements) : null,
                map.flag("antimalarial"),
                map.flag("weekly"),
                map.flag("companion"),
                map.number("most_in_a_day"),
                map.number("tablet"),
                map.number("prednisone_factor"),
                route(map),
                map.maps("forms").stream().map(DrugReader::form).toList(),
                doses(map, "doses"),
                doses(map, "usual_doses"),
                map.optionalBilingual("usual"),
                map.optionalBilingual("note"));
    }

    private static Drug.Purpose purpose(YamlMap map) {
        map.allow(Set.of("words", "beside"));
        return new Drug.Purpose(map.texts("words"), map.texts("beside"));
    }

    private static Drug.Pulses pulses(YamlMap map, Set<String> elements) {
        map.allow(Set.of("ever", "resistant", "enough", "conditioning"));
        BigDecimal enough = map.number("enough");
        if (enough == null) {
            throw map.place().error("'enough' is missing");
        }
        return new Drug.Pulses(
                known(map.placed("ever"), elements),
                known(map.placed("resistant"), elements),
                enough.intValueExact(),
                map.has("conditioning") ? conditioning(map.map("conditioning"), elements) : null);
    }

    private static Drug.Conditioning conditioning(YamlMap map, Set<String> elements) {
        map.allow(Set.of("date", "words"));
        return new Drug.Conditioning(known(map.placed("date"), elements), map.texts("words"));
    }

    private static String known(PlacedText key, Set<String> elements) {
        if (!elements.contains(key.text())) {
            throw key.place().error("unknown element '" + key.text() + "'");
        }
        return key.text();
    }

    private static Drug.Form form(YamlMap map) {
        map.allow(Set.of("names", "route", "milligrams", "equal", "tablet", "doses"));
        return new Drug.Form(
                map.texts("names"),
                route(map),
                map.number("milligrams"),
                map.number("equal"),
                map.number("tablet"),
                doses(map, "doses"));
    }

    private static List<Drug.DoseLimit> doses(YamlMap map, String key) {
        List<Drug.DoseLimit> doses = new ArrayList<>();
        for (YamlMap dose : map.maps(key)) {
            doses.add(new Drug.DoseLimit(
                    dose.text("field"),
                    route(dose),
                    Optional.ofNullable(dose.range("range"))
                            .orElseThrow(() -> dose.place().error("'range' is missing"))));
        }
        return List.copyOf(doses);
    }

    private static TreatmentCourse.@Nullable Route route(YamlMap map) {
        return map.has("route") ? map.constant("route", TreatmentCourse.Route.class) : null;
    }
}
