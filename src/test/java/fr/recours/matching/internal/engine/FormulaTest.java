package fr.recours.matching.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.matching.Dictionary;
import fr.recours.matching.Drug;
import fr.recours.matching.internal.dictionary.DictionaryFile;
import fr.recours.matching.internal.yaml.PlacedText;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which formula a dictionary names, and of which drug. */
class FormulaTest {

    private static final Drug RITUXIMAB =
            Dictionary.standard().drug("rituximab").orElseThrow();
    private static final Map<String, Drug> DRUGS = Map.of("rituximab", RITUXIMAB);

    private static PlacedText written(String formula) {
        return Objects.requireNonNull(DictionaryFile.read("own.yaml", """
                        sections:
                          - key: own
                            label: {fr: a, en: a}
                            elements:
                              - key: number
                                label: {fr: a, en: a}
                                type: integer
                                compute: %s
                        """.formatted(formula))
                .formulas()
                .get("number"));
    }

    @Test
    void aFormulaOfOneDrugNamesIt() {
        assertThat(Formula.of(written("pulses_iv rituximab"), DRUGS)).isEqualTo(new Formula("pulses_iv", RITUXIMAB));
    }

    @Test
    void othersStandAlone() {
        assertThat(Formula.of(written("mosteller"), DRUGS)).isEqualTo(new Formula("mosteller", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mostellar            | own.yaml:8:18: unknown formula 'mostellar': did you mean 'mosteller'?
                    pulses_iv            | own.yaml:8:18: formula 'pulses_iv' needs the name of a drug behind it
                    pulses_iv ritoximab  | own.yaml:8:18: unknown drug 'ritoximab': did you mean 'rituximab'?
                    mosteller rituximab  | own.yaml:8:18: formula 'mosteller' is of no drug: leave out 'rituximab'
                    """)
    void whatCannotBeUsedIsRefusedWhereItStands(String formula, String message) {
        assertThatThrownBy(() -> Formula.of(written(formula), DRUGS)).hasMessage(message);
    }
}
