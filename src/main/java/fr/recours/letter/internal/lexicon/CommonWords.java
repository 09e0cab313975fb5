package fr.recours.letter.internal.lexicon;

import fr.recours.letter.internal.text.WordForm;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Fills the automaton from {@code words.yaml}: the words of every letter, which only change or join those that tell something. */
final class CommonWords {

    private final Trie trie;
    private final UnaryOperator<String> known;
    private final Phrases phrases;
    private final Map<WordList, Set<String>> lists = new EnumMap<>(WordList.class);
    private final Map<String, BigDecimal> numbers = new HashMap<>();

    /** @param known gives the key of a data element, and refuses what is none */
    CommonWords(Trie trie, Phrases phrases, UnaryOperator<String> known) {
        this.phrases = phrases;
        this.trie = trie;
        this.known = known;
    }

    /** The forms of the words of each list. */
    Map<WordList, Set<String>> lists() {
        return lists;
    }

    /** What spelled-out numbers are worth, by their forms. */
    Map<String, BigDecimal> numbers() {
        return numbers;
    }

    void read(WordFile file) {
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
        each(file.section("dates"), key -> dated(key));
        add(file.texts("noise"), new Term.Noise());
        for (WordFile entry : file.items("relations")) {
            add(entry.texts("words"), new Term.Relation(entry.required("relation"), entry.text("sex")));
        }
    }

    /** « ? » behind a key marks words that only imply it. */
    private Term.Dated dated(String key) {
        boolean implied = key.endsWith("?");
        return new Term.Dated(known.apply(implied ? key.substring(0, key.length() - 1) : key), implied);
    }

    private void each(WordFile section, Function<String, Term> term) {
        section.entries().keySet().forEach(name -> add(section.texts(name), term.apply(name)));
    }

    private void add(List<String> words, Term term) {
        words.stream().flatMap(written -> phrases.of(written).stream()).forEach(spelled -> trie.add(spelled, term));
    }
}
