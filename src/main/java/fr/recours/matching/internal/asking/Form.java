package fr.recours.matching.internal.asking;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Section;
import java.util.HashMap;
import java.util.Map;

/** The names of what can be asked and their places, as the dictionary has them. */
public final class Form {

    private final Dictionary dictionary;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Bilingual> sections = new HashMap<>();

    public Form(Dictionary dictionary) {
        this.dictionary = dictionary;
        for (Section section : dictionary.sections()) {
            sections.put(section.key(), section.label());
            places.put(section.key(), places.size());
            section.elements().forEach(element -> places.putIfAbsent(element.key(), places.size()));
        }
    }

    Map<String, Integer> places() {
        return places;
    }

    DataElement element(String key) {
        return dictionary.require(key);
    }

    /** The words for an element, for the element an earlier value is of, or for a section asked as a whole. */
    Bilingual label(String name) {
        String key = name.startsWith(CaseFile.BASELINE) ? name.substring(CaseFile.BASELINE.length()) : name;
        return dictionary
                .find(key)
                .map(DataElement::label)
                .orElseGet(() -> sections.getOrDefault(key, new Bilingual(key, key)));
    }
}
