package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.Drug;
import fr.recours.matching.ElementType;
import fr.recours.matching.Option;
import fr.recours.matching.Section;
import fr.recours.matching.UnitChoice;
import fr.recours.matching.internal.text.Words;
import fr.recours.matching.internal.yaml.Place;
import fr.recours.matching.internal.yaml.PlacedText;
import fr.recours.matching.internal.yaml.YamlMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A dictionary file as it was read.
 *
 * @param derivations rules that give a value nobody stated, by element, in the order they are tried
 * @param places where each element stands, by its key
 * @param formulas the formulas that give a value nobody stated, by element
 */
public record DictionaryFile(
        List<Section> sections,
        List<Drug> drugs,
        Map<String, List<PlacedText>> derivations,
        Map<String, PlacedText> formulas,
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
            "compute");

    /** @throws fr.recours.matching.DefinitionException when the file cannot be used */
    public static DictionaryFile read(String name, String text) {
        YamlMap root = YamlMap.read(name, text);
        root.allow(Set.of("sections", "drugs"));
        Map<String, List<PlacedText>> derivations = new LinkedHashMap<>();
        Map<String, PlacedText> formulas = new LinkedHashMap<>();
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
        return new DictionaryFile(List.copyOf(sections), List.copyOf(drugs), derivations, formulas, places, byName);
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
                map.optional("corrects"));
    }

    private static BigDecimal factor(YamlMap unit) {
        BigDecimal factor = unit.number("factor");
        if (factor == null) {
            throw unit.place().error("'factor' is missing");
        }
        return factor;
    }
}
