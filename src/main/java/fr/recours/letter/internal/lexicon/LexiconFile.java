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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills the automaton from the files of words and the drugs of the dictionary. A word for an unknown element is refused. */
final class LexiconFile {

    private final Trie trie;
    private final Dictionary dictionary;
    private final Set<String> lasting = new HashSet<>();
    private final Map<String, String> donorKeys = new HashMap<>();
    private final WordFile words = WordFile.read("words.yaml");
    private final Phrases phrases = new Phrases(words.section("groups"));
    private final CommonWords common;

    LexiconFile(Trie trie, Dictionary dictionary) {
        this.trie = trie;
        this.dictionary = dictionary;
        this.common = new CommonWords(trie, phrases, this::known);
    }

    /** Keys of which one affirmation outweighs general denials. */
    Set<String> lasting() {
        return Set.copyOf(lasting);
    }

    /** The keys of a donor that differ from the patient's. */
    Map<String, String> donorKeys() {
        return Map.copyOf(donorKeys);
    }

    /** The short words and numbers, which stand for nothing by themselves. */
    CommonWords common() {
        return common;
    }

    void readAll() {
        measures(WordFile.read("measures.yaml"));
        WordFile findings = WordFile.read("findings.yaml");
        findings(findings);
        findings.texts("lasting").forEach(key -> lasting.add(known(key)));
        WordFile donor = findings.section("donor");
        donor.entries().keySet().forEach(key -> donorKeys.put(known(key), donor.required(key)));
        common.read(words);
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
                    entry.has("history") ? claims(entry.texts("history"), "true") : null,
                    entry.has("taken_up") ? claims(entry.texts("taken_up"), "true") : null,
                    entry.isTrue("passing"));
            add(entry.texts("words"), finding);
        }
    }

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
            if (drug.companion()) {
                continue;
            }
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

    private void add(List<String> words, Term term) {
        words.stream().flatMap(written -> phrases.of(written).stream()).forEach(spelled -> trie.add(spelled, term));
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
