package fr.recours.letter.internal.lexicon;

import fr.recours.letter.internal.lexicon.Term.Claim;
import fr.recours.letter.internal.lexicon.Term.InContext;
import fr.recours.letter.internal.lexicon.Term.Reaches;
import fr.recours.letter.internal.text.WordForm;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Drug;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the automaton from the files of words and the drugs of the dictionary. A word for an unknown element is refused. */
final class LexiconFile {

    private final Trie trie;
    private final Dictionary dictionary;
    private final Set<String> lasting = new HashSet<>();
    private final Map<String, String> donorKeys = new HashMap<>();
    private final Map<WordList, Set<String>> lists = new EnumMap<>(WordList.class);
    private final Map<String, BigDecimal> numbers = new HashMap<>();

    LexiconFile(Trie trie, Dictionary dictionary) {
        this.trie = trie;
        this.dictionary = dictionary;
    }

    /** Keys of which one affirmation outweighs general denials. */
    Set<String> lasting() {
        return Set.copyOf(lasting);
    }

    /** The keys of a donor that differ from the patient's. */
    Map<String, String> donorKeys() {
        return Map.copyOf(donorKeys);
    }

    /** The forms of the words of each list. */
    Map<WordList, Set<String>> lists() {
        return lists;
    }

    /** What spelled-out numbers are worth, by their forms. */
    Map<String, BigDecimal> numbers() {
        return numbers;
    }

    void readAll() {
        measures(WordFile.read("measures.yaml"));
        WordFile findings = WordFile.read("findings.yaml");
        findings(findings);
        findings.texts("lasting").forEach(key -> lasting.add(known(key)));
        WordFile donor = findings.section("donor");
        donor.entries().keySet().forEach(key -> donorKeys.put(known(key), donor.required(key)));
        words(WordFile.read("words.yaml"));
        drugs(WordFile.read("treatments.yaml"));
    }

    private void measures(WordFile file) {
        for (String key : file.entries().keySet()) {
            WordFile entry = file.section(key);
            List<InContext> inContext = others(entry.section("in"));
            String reaches = entry.text("reaches");
            Term.Measure measure = new Term.Measure(
                    known(key),
                    number(entry.text("scale")),
                    number(entry.text("normal")),
                    entry.isTrue("unit_needed"),
                    entry.isTrue("titre"),
                    entry.isTrue("roman"),
                    entry.isTrue("counted"),
                    inContext,
                    others(entry.section("by_unit")),
                    reaches == null ? null : new Reaches(new BigDecimal(entry.required("from")), known(reaches)),
                    false);
            add(entry.texts("words"), measure);
            add(entry.texts("beside"), measure.withNumberBeside());
            add(entry.texts("with_unit"), measure.withUnit());
        }
    }

    private List<InContext> others(WordFile section) {
        return section.entries().entrySet().stream()
                .map(other -> new InContext(other.getKey(), known(String.valueOf(other.getValue()))))
                .toList();
    }

    private void findings(WordFile file) {
        for (WordFile entry : file.items("findings")) {
            List<Claim> no = claims(entry.texts("denied"), "false");
            Term.Finding finding = new Term.Finding(
                    entry.isTrue("test"),
                    claims(entry.texts("affirmed"), "true"),
                    no,
                    entry.has("normal") ? claims(entry.texts("normal"), "false") : no,
                    cue(entry.text("needs")),
                    entry.text("in"),
                    entry.has("history") ? claims(entry.texts("history"), "true") : null);
            add(entry.texts("words"), finding);
        }
    }

    private void words(WordFile file) {
        for (String name : file.section("cues").entries().keySet()) {
            Term.Word word = new Term.Word(Cue.valueOf(name.toUpperCase(Locale.ROOT)));
            add(file.section("cues").texts(name), word);
        }
        for (WordList list : WordList.values()) {
            Set<String> forms = file.section("lists").texts(list.name().toLowerCase(Locale.ROOT)).stream()
                    .map(WordForm::of)
                    .collect(Collectors.toUnmodifiableSet());
            lists.put(list, forms);
        }
        WordFile spelled = file.section("numbers");
        spelled.entries().keySet().forEach(number -> spelled.texts(number)
                .forEach(word -> numbers.put(WordForm.of(word), new BigDecimal(number))));
        each(file.section("months"), number -> new Term.Month(Integer.parseInt(number)));
        each(file.section("counts"), number -> new Term.Count(Integer.parseInt(number)));
        each(file.section("units"), Term.UnitName::new);
        for (String name : file.section("examinations").entries().keySet()) {
            WordFile entry = file.section("examinations").section(name);
            add(entry.texts("words"), new Term.Examination(name, entry.texts("covers")));
        }
        each(file.section("dates"), key -> new Term.Dated(known(key)));
        add(file.texts("noise"), new Term.Noise());
        for (WordFile entry : file.items("relations")) {
            add(entry.texts("words"), new Term.Relation(entry.required("relation"), entry.text("sex")));
        }
    }

    /** Names, aliases and brands of the dictionary, then abbreviations and spellings of the file. */
    /** The spellings of the file come first: what they imply, such as a route, holds over a bare alias of the dictionary. */
    private void drugs(WordFile file) {
        for (WordFile entry : file.items("names")) {
            String written = entry.required("drug");
            Drug drug = dictionary.drug(written).orElseThrow(() -> unknown(written));
            String brand = drug.brands().contains(written) ? written : null;
            add(
                    entry.texts("words"),
                    new Term.DrugName(drug.name(), brand, entry.text("route"), entry.isTrue("vague")));
        }
        for (Drug drug : dictionary.drugs()) {
            Term.DrugName name = new Term.DrugName(drug.name(), null, null, false);
            List<String> names =
                    List.of(WordForm.of(drug.name()), WordForm.of(drug.label().fr()));
            add(List.of(drug.name(), drug.label().fr()), name);
            add(drug.aliases().stream().map(WordForm::fold).toList(), name); // folded: « mtx » is MTX
            for (String brand : drug.brands()) {
                boolean same = names.contains(WordForm.of(brand));
                add(List.of(brand), same ? name : new Term.DrugName(drug.name(), brand, null, false));
            }
        }
    }

    private void each(WordFile section, Function<String, Term> term) {
        section.entries().keySet().forEach(name -> add(section.texts(name), term.apply(name)));
    }

    private void add(List<String> words, Term term) {
        words.forEach(spelled -> trie.add(spelled, term));
    }

    /** Claims are written {@code key}, {@code key=value}, and {@code key@disease} when only one disease asks for it. */
    private List<Claim> claims(List<String> written, String usual) {
        List<Claim> claims = new ArrayList<>();
        for (String claim : written) {
            String[] scoped = claim.split("@", 2);
            String[] parts = scoped[0].split("=", 2);
            claims.add(new Claim(
                    known(parts[0]), parts.length > 1 ? parts[1] : usual, scoped.length > 1 ? scoped[1] : null));
        }
        return List.copyOf(claims);
    }

    private String known(String key) {
        if (key.equals("-")) {
            return "";
        }
        return dictionary.find(key).map(DataElement::key).orElseThrow(() -> unknown(key));
    }

    private static IllegalStateException unknown(String name) {
        return new IllegalStateException("the dictionary has no '" + name + "'");
    }

    private static @Nullable BigDecimal number(@Nullable String written) {
        return written == null ? null : new BigDecimal(written);
    }

    private static @Nullable Cue cue(@Nullable String written) {
        return written == null ? null : Cue.valueOf(written.toUpperCase(Locale.ROOT));
    }
}
