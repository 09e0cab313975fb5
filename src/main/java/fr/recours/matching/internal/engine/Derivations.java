package fr.recours.matching.internal.engine;

import fr.recours.matching.DataElement;
import fr.recours.matching.Drug;
import fr.recours.matching.internal.dictionary.DictionaryFile;
import fr.recours.matching.internal.language.Nearest;
import fr.recours.matching.internal.language.RuleReader;
import fr.recours.matching.internal.language.Vocabulary;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.yaml.PlacedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values nobody stated are derived: by rules of the dictionary, tried in order, or by a named formula. */
public final class Derivations {

    private final Function<String, Optional<DataElement>> elements;
    private final Map<String, Drug> drugs;
    private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
    private final Map<String, String> formulas = new LinkedHashMap<>();

    /** @throws fr.recours.matching.DefinitionException when a rule or a formula cannot be used */
    public Derivations(DictionaryFile file, Vocabulary vocabulary) {
        this.elements = vocabulary.elements();
        this.drugs = file.drugs().stream().collect(Collectors.toUnmodifiableMap(Drug::name, drug -> drug));
        RuleReader reader = new RuleReader(vocabulary);
        file.derivations()
                .forEach((key, sources) ->
                        rules.put(key, sources.stream().map(reader::read).toList()));
        file.formulas().forEach((key, name) -> formulas.put(key, formula(name)));
    }

    private static String formula(PlacedText name) {
        if (!Formulas.NAMES.contains(name.text())) {
            throw name.place()
                    .error("unknown formula '" + name.text() + "'" + Nearest.hint(name.text(), Formulas.NAMES));
        }
        return name.text();
    }

    DataElement element(String key) {
        return elements.apply(key).orElseThrow();
    }

    /** A drug by its international name. */
    Optional<Drug> drug(String name) {
        return Optional.ofNullable(drugs.get(name));
    }

    List<Rule> rules(String key) {
        return rules.getOrDefault(key, List.of());
    }

    @Nullable
    String formula(String key) {
        return formulas.get(key);
    }
}
