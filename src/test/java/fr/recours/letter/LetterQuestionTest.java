package fr.recours.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Dictionary;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a letter asks is told in its own words; a doubt of the writer is no question. */
class LetterQuestionTest {

    private static final LetterReader READER = new LetterReader(Dictionary.standard());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Que proposez-vous : autogreffe ? cellules mésenchymateuses ?",
                "Question posée : éligibilité blinatumomab ?",
                "Pensez-vous qu'une autogreffe soit envisageable ?",
                "Y a-t-il une indication de CSM ?",
                "Nous souhaitons votre avis sur l'indication d'une autogreffe."
            })
    void aQuestionIsQuotedWhole(String question) {
        assertThat(asked("Mme B., 46 ans, SSc diffuse.\n" + question + "\nBien confraternellement."))
                .containsExactly(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTAP ? PAPs 52 mmHg à l'ETT.",
                "Troubles psychiatriques sévères non stabilisés ? Éthylisme sevré.",
                "Nous souhaiterions votre avis sur le dossier de Mme O., 59 ans.",
                "PINS au scanner (fibrose ?)."
            })
    void aDoubtIsNoQuestion(String text) {
        assertThat(asked(text)).isEmpty();
    }

    @Test
    void questionsApartAreQuotedApart() {
        assertThat(asked("Quelle place pour l'autogreffe ? CVF 64 %. Faut-il un cathétérisme ?"))
                .containsExactly("Quelle place pour l'autogreffe ?", "Faut-il un cathétérisme ?");
    }

    private static List<String> asked(String letter) {
        return READER.read(letter, LocalDate.of(2026, 12, 16)).question().stream()
                .map(Quotation::quote)
                .toList();
    }
}
