package fr.recours.matching.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Dictionary;
import fr.recours.matching.LintFinding;
import fr.recours.matching.Section;
import fr.recours.matching.internal.dictionary.DictionaryFile;
import fr.recours.matching.internal.engine.Derivations;
import fr.recours.matching.internal.language.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivationLintTest {

    private static final String RULE = "mgus_g_l > 0 g/L";

    private static List<LintFinding> check(String rule) {
        Dictionary dictionary = Dictionary.standard();
        DictionaryFile file = DictionaryFile.read("d.yaml", dictionary.source().replace(RULE, rule));
        List<String> keys = file.sections().stream()
                .map(Section::elements)
                .flatMap(List::stream)
                .map(element -> element.key())
                .toList();
        Vocabulary vocabulary = new Vocabulary(dictionary::find, keys, file::drug, List.of());
        return DerivationLint.check(
                new Derivations(file, vocabulary), keys.stream().map(dictionary::require));
    }

    @Test
    void aContradictionIsToldWhereItStands() {
        List<String> lines = Dictionary.standard().source().lines().toList();
        int line = lines.indexOf("          - \"" + RULE + "\"") + 1;

        assertThat(check(RULE + " and mgus_g_l <= 0 g/L")).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(LintFinding.Kind.CONTRADICTION);
            assertThat(finding.in("en")).startsWith("d.yaml:" + line + ":").contains("can never hold with");
        });
    }

    @Test
    void whatSaysSomethingIsLeftInPeace() {
        assertThat(check(RULE)).isEmpty();
    }
}
