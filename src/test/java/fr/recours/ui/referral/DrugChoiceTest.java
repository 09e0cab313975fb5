package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Dictionary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrugChoiceTest {

    private final List<DrugChoice> choices = DrugChoice.of(Dictionary.standard().drugs());

    @ParameterizedTest
    @CsvSource({
        "Endoxan, cyclophosphamide, Endoxan",
        "endox, cyclophosphamide, Endoxan",
        "CELLCEPT, mycophenolate, CellCept",
        "cyclophosphamide, cyclophosphamide,",
        "metoject, methotrexate, Métoject",
    })
    void recognisesBrandsAndNamesWhateverAccentsAndCapitals(String typed, String drug, String brand) {
        assertThat(DrugChoice.recognise(choices, typed)).hasValueSatisfying(choice -> {
            assertThat(choice.drug().name()).isEqualTo(drug);
            assertThat(choice.brand()).isEqualTo(brand);
        });
    }

    @Test
    void guessesNothing() {
        assertThat(DrugChoice.recognise(choices, "Endoxn")).isEmpty();
        assertThat(DrugChoice.recognise(choices, "meth")).isEmpty();
        assertThat(DrugChoice.recognise(choices, "")).isEmpty();
    }
}
