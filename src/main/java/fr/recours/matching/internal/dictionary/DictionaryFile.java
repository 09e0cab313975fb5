package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.Drug;
import fr.recours.matching.ElementType;
import fr.recours.matching.Option;
import fr.recours.matching.Range;
import fr.recours.matching.Section;
import fr.recours.matching.UnitChoice;
import fr.recours.matching.internal.text.Words;
import fr.recours.matching.internal.yaml.Place;
import fr.recours.matching.internal.yaml.PlacedText;
import fr.recours.matching.internal.yaml.YamlMap;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary file as it was read.
 *
 * @param derivations rules that give a value nobody stated, by element, in the order they are tried
 * @param places where each element stands, by its key
 * @param formulas the formulas that give a value nobody stated, by element
 * @param pressures what an element looks for among blood pressures, by that element
 */
public record DictionaryFile(
        List<Section> sections,
        List<Drug> drugs,
        Map<String, List<PlacedText>> derivations,
        Map<String, PlacedText> formulas,
        Map<String, SoughtPressures> pressures,
        Map<String, Place> places,
        Map<String, Drug> drugsByName) {

    private static final Set<String> ELEMENT_KEYS = Set.of(
            "key",
            "label",
            "type",
            "unit",
            "units",
            "uln_unit",
            "last_time",
            "corrects",
            "hard",
            "soft",
            "options",
            "open",
            "reciprocal",
            "codes",
            "parts",
            "scope",
            "derived_only",
            "derive",
            "compute",
            "pressures",
            "systolic",
            "diastolic",
            "fresh");

    private static final Pattern SPAN = Pattern.compile("(\\d{1,3}) (day|month)s?");

    /** @throws fr.recours.matching.DefinitionException when the file cannot be used */
    public static DictionaryFile read(String name, String text) {
        YamlMap root = YamlMap.read(name, text);
        root.allow(Set.of("sections", "drugs"));
        Map<String, List<PlacedText>> derivations = new LinkedHashMap<>();
        Map<String, PlacedText> formulas = new LinkedHashMap<>();
        Map<String, SoughtPressures> pressures = new HashMap<>();
        Map<String, Place> places = new HashMap<>();
        List<Section> sections = new ArrayList<>();
        for (YamlMap section : root.maps("sections")) {
            List<DataElement> elements = new ArrayList<>();
            for (YamlMap element : section.maps("elements")) {
                element.allow(ELEMENT_KEYS);
                DataElement read = element(section.text("key"), element);
                elements.add(read);
                places.put(read.key(), element.placed("key").place());
                if (element.has("derive")) {
                    derivations.put(read.key(), element.placedTexts("derive"));
                }
                if (element.has("compute")) {
                    formulas.put(read.key(), element.placed("compute"));
                }
                if (element.has("pressures")) {
                    pressures.put(read.key(), SoughtPressures.read(element.map("pressures")));
                }
            }
            sections.add(new Section(section.text("key"), section.bilingual("label"), List.copyOf(elements)));
        }
        List<Drug> drugs = new ArrayList<>();
        Map<String, Drug> byName = new HashMap<>();
        for (YamlMap drug : root.maps("drugs")) {
            Drug read = DrugReader.read(drug, places.keySet());
            drugs.add(read);
            byName.put(Words.fold(read.name()), read);
            byName.put(Words.fold(read.label().fr()), read);
            read.aliases().forEach(alias -> byName.put(Words.fold(alias), read));
            read.brands().forEach(brand -> byName.putIfAbsent(Words.fold(brand), read));
            read.forms().forEach(form -> form.names().forEach(salt -> byName.putIfAbsent(Words.fold(salt), read)));
        }
        return new DictionaryFile(
                List.copyOf(sections), List.copyOf(drugs), derivations, formulas, pressures, places, byName);
    }

    public Optional<Drug> drug(String name) {
        return Optional.ofNullable(drugsByName.get(Words.fold(name)));
    }

    private static DataElement element(String section, YamlMap map) {
        return new DataElement(
                map.text("key"),
                section,
                map.bilingual("label"),
                map.constant("type", ElementType.class),
                map.optional("unit"),
                map.maps("units").stream()
                        .map(unit -> new UnitChoice(unit.text("unit"), factor(unit), unit.range("hard")))
                        .toList(),
                map.range("hard"),
                map.range("soft"),
                map.maps("options").stream()
                        .map(option ->
                                new Option(option.text("code"), new Bilingual(option.text("fr"), option.text("en"))))
                        .toList(),
                map.flag("open"),
                map.flag("reciprocal"),
                map.texts("codes"),
                map.has("scope") ? map.constant("scope", DataElement.Scope.class) : DataElement.Scope.PATIENT,
                map.texts("parts"),
                map.flag("derived_only"),
                map.optional("uln_unit"),
                map.optional("last_time"),
                map.optional("corrects"),
                limits(map, "systolic"),
                limits(map, "diastolic"),
                map.has("fresh") ? fresh(map.placed("fresh")) : DataElement.FRESH);
    }

    /** {@code 30 days}, {@code 12 months} or {@code ever}. */
    private static @Nullable Period fresh(PlacedText written) {
        if (written.text().equals("ever")) {
            return null;
        }
        Matcher span = SPAN.matcher(written.text());
        if (!span.matches()) {
            throw written.place().error("expected days, months or 'ever'");
        }
        int number = Integer.parseInt(span.group(1));
        return span.group(2).equals("day") ? Period.ofDays(number) : Period.ofMonths(number);
    }

    private static DataElement.@Nullable Limits limits(YamlMap map, String key) {
        if (!map.has(key)) {
            return null;
        }
        YamlMap limits = map.map(key);
        limits.allow(Set.of("hard", "soft"));
        return new DataElement.Limits(required(limits, "hard"), required(limits, "soft"));
    }

    private static Range required(YamlMap limits, String key) {
        return Optional.ofNullable(limits.range(key))
                .orElseThrow(() -> limits.place().error("'" + key + "' is missing"));
    }

    private static BigDecimal factor(YamlMap unit) {
        BigDecimal factor = unit.number("factor");
        if (factor == null) {
            throw unit.place().error("'factor' is missing");
        }
        return factor;
    }
}
