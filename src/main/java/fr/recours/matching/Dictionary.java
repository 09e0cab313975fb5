package fr.recours.matching;

import fr.recours.matching.internal.dictionary.DateCheck;
import fr.recours.matching.internal.dictionary.DictionaryFile;
import fr.recours.matching.internal.dictionary.ValueCheck;
import fr.recours.matching.internal.engine.Derivations;
import fr.recours.matching.internal.language.Vocabulary;
import fr.recours.matching.internal.yaml.Place;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The data elements a case can hold and the drugs it can name (clinical.md part D). */
public final class Dictionary {

    private final String source;
    private final DictionaryFile file;
    private final Map<String, DataElement> elements = new LinkedHashMap<>();
    private final Vocabulary vocabulary;
    private final Derivations derivations;

    private Dictionary(String source, DictionaryFile file) {
        this.source = source;
        this.file = file;
        file.sections().forEach(section -> section.elements().forEach(element -> elements.put(element.key(), element)));
        List<String> drugNames = file.drugs().stream().map(Drug::name).toList();
        this.vocabulary = new Vocabulary(this::find, List.copyOf(elements.keySet()), file::drug, drugNames);
        this.derivations = new Derivations(file, vocabulary);
    }

    /** The dictionary that comes with the portal. */
    public static Dictionary standard() {
        String source = Resources.text("/dictionary.yaml");
        return new Dictionary(source, DictionaryFile.read("dictionary.yaml", source));
    }

    /** The text it was read from. */
    public String source() {
        return source;
    }

    public List<Section> sections() {
        return file.sections();
    }

    public List<Drug> drugs() {
        return file.drugs();
    }

    /** A drug by its international name, an alias or a brand, without regard to case or accents. */
    public Optional<Drug> drug(String name) {
        return file.drug(name);
    }

    public Optional<DataElement> find(String key) {
        return Optional.ofNullable(elements.get(key));
    }

    /** @throws NoSuchElementException when no element has this key */
    public DataElement require(String key) {
        return find(key).orElseThrow(() -> new NoSuchElementException("no data element " + key));
    }

    /** What is wrong with a value: wrong type, unknown code, outside the hard range (error) or the usual one (warning). */
    public Optional<InputProblem> check(String key, Value value) {
        return find(key).flatMap(element -> ValueCheck.check(element, value));
    }

    /** As {@link #check(String, Value)}, and a date against the calendar: it is past, and within a life. */
    public Optional<InputProblem> check(String key, Value value, LocalDate referenceDate) {
        return check(key, value).or(() -> find(key).flatMap(element -> DateCheck.check(element, value, referenceDate)));
    }

    /** The names rules may use. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Where each element stands in its file, by its key. */
    Map<String, Place> places() {
        return file.places();
    }

    /** How values nobody stated are derived. */
    Derivations derivations() {
        return derivations;
    }
}
