package fr.recours.search.internal.similar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Judging;
import fr.recours.referral.CaseText;
import fr.recours.search.internal.analysis.CaseWords;
import fr.recours.search.internal.index.CaseFields;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases are alike by what their texts tell of the illness, by whatever name, not by who wrote them where. */
class TellingWordsTest {

    private static final WrittenWords WORDS = new WrittenWords(Judging.DICTIONARY);
    private static final int OTHERS = 10;

    private static final String LETTER = """
            CHU de VALMONT
            Service de médecine interne, Pr Gaëlle TRÉMARZIN, Dr Ana Led
            Secrétariat : tremarzin@chu-valmont.example.org
            Valmont, le 3 mai 2027
            Cher confrère, adressée par le Dr Kerlouanec pour calcinose. Télangiectasies, puis des télangiectasies
            diffuses. HTAP sous Rituximab.
            """;

    /** The words of the first of two cases that tell it from others, and those of them the second has. */
    private record Compared(List<String> telling, List<String> shared) {}

    private static Compared compared(String mine, String theirs) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(CaseWords.ofTexts()))) {
                for (int i = 0; i < OTHERS + 2; i++) {
                    Document document = new Document();
                    document.add(new TextField(
                            CaseFields.text(CaseText.Source.DOCUMENT),
                            i == 0 ? mine : i == 1 ? theirs : "rien",
                            Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                List<CaseText> texts = List.of(new CaseText(CaseText.Source.DOCUMENT, mine));
                TellingWords words = TellingWords.of(texts, searcher, WORDS);
                return new Compared(
                        written(words),
                        written(words.sharedWith(List.of(1), searcher).getFirst()));
            }
        }
    }

    private static List<String> written(TellingWords words) {
        return words.all().stream().map(TellingWords.Word::written).toList();
    }

    @Test
    void aLetterheadNamesNobodyAndNoPlace() throws IOException {
        assertThat(compared(LETTER, LETTER).telling())
                .map(word -> word.toLowerCase(Locale.FRENCH))
                .doesNotContain("valmont", "trémarzin", "tremarzin", "gaëlle", "kerlouanec", "ana", "led");
    }

    @Test
    void whatTheIllnessIsCalledCountsWithOrWithoutACapital() throws IOException {
        assertThat(compared(LETTER, LETTER).telling()).contains("calcinose", "télangiectasies", "HTAP", "rituximab");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            six cures d’Endoxan                           | cyclophosphamide en bolus      | endoxan
            cyclophosphamide mensuel                      | sous EDX                       | cyclophosphamide
            MMF mal toléré                                | CellCept arrêté                | MMF
            pneumopathie interstitielle diffuse en verre  | PID sévère                     | pneumopathie interstitielle diffuse
            PID sévère                                    | interstitial lung disease      | PID
            hypertension artérielle pulmonaire            | HTAP traitée                   | hypertension artérielle pulmonaire
            hypertension artérielle équilibrée            | HTA connue                     | hypertension artérielle
            """)
    void oneThingByTwoNamesIsShared(String mine, String theirs, String shared) throws IOException {
        assertThat(compared(mine, theirs).shared()).containsExactly(shared);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTA connue                         | hypertension artérielle pulmonaire
            hypertension artérielle pulmonaire | HTA connue
            Endoxan                            | rituximab
            """)
    void twoThingsAreNot(String mine, String theirs) throws IOException {
        assertThat(compared(mine, theirs).shared()).isEmpty();
    }
}
