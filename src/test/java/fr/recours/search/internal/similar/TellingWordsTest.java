package fr.recours.search.internal.similar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Judging;
import fr.recours.referral.CaseText;
import fr.recours.search.internal.analysis.CaseWords;
import fr.recours.search.internal.analysis.Names;
import fr.recours.search.internal.index.CaseFields;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** Cases are alike by what their texts tell of the illness, not by who wrote them where. */
class TellingWordsTest {

    private static final String LETTER = """
            CHU de VALMONT
            Service de médecine interne, Pr Gaëlle TRÉMARZIN
            Secrétariat : tremarzin@chu-valmont.example.org
            Valmont, le 3 mai 2027
            Cher confrère, adressée par le Dr Kerlouanec pour calcinose. Télangiectasies, puis des télangiectasies
            diffuses. HTAP sous Rituximab.
            """;

    private static List<String> telling() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(CaseWords.ofTexts()))) {
                for (int i = 0; i < 12; i++) {
                    Document document = new Document();
                    document.add(new TextField(
                            CaseFields.text(CaseText.Source.DOCUMENT), i < 2 ? LETTER : "rien", Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                List<CaseText> texts = List.of(new CaseText(CaseText.Source.DOCUMENT, LETTER));
                return TellingWords.of(texts, reader, new Names(Judging.DICTIONARY)).all().stream()
                        .map(TellingWords.Word::written)
                        .toList();
            }
        }
    }

    @Test
    void aLetterheadNamesNobodyAndNoPlace() throws IOException {
        assertThat(telling())
                .map(String::toLowerCase)
                .doesNotContain("valmont", "trémarzin", "tremarzin", "gaëlle", "kerlouanec");
    }

    @Test
    void whatTheIllnessIsCalledCountsWithOrWithoutACapital() throws IOException {
        assertThat(telling()).contains("calcinose", "télangiectasies", "HTAP", "rituximab");
    }
}
