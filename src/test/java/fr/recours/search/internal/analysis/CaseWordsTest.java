package fr.recours.search.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Dictionary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseWordsTest {

    private static final Analyzer TEXTS = CaseWords.ofTexts();
    private static final Analyzer QUESTIONS = CaseWords.ofQuestions(Dictionary.standard());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            l'évolution       | évolutions
            L’évolution       | evolution
            sclérodermie      | SCLERODERMIES
            d’échec           | échecs
            pulmonaire        | pulmonaires
            qu'aggravation    | aggravations
            œdème             | oedemes
            """)
    void takesOneWordForOneTermHoweverItIsTyped(String one, String other) throws IOException {
        assertThat(terms(one)).isNotEmpty().isEqualTo(terms(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Endoxan                          | cyclophosphamide en bolus
            cyclophosphamide                 | six bolus d’Endoxan
            EDX                              | cyclophosphamide
            MabThera                         | perfusion de rituximab
            MMF                              | sous mycophénolate mofétil
            CellCept                         | mycophénolate
            ScS                              | une sclérodermie systémique diffuse
            SSc                              | patiente suivie pour ScS
            systemic sclerosis               | ScS cutanée diffuse
            sclérodermie systémique          | SSc
            LES                              | lupus systémique
            lupus érythémateux systémique    | LES grave
            CVF                              | FVC à 62 %
            FVC                              | capacité vitale forcée à 62 %
            capacité de diffusion            | DLCO
            TLCO                             | DLCO effondrée
            PID                              | pneumopathie interstitielle
            HTAP                             | hypertension artérielle pulmonaire
            autogreffe                       | AHSCT
            Scl70                            | anticorps Scl-70 positifs
            Scl-70                           | Scl70 +
            topo I                           | anti-Scl 70 à 120
            anti-Scl-70                      | AAN 1/640, Scl 70 +
            CTC                              | sous corticoïdes
            corticothérapie                  | réponse aux CTC
            DAI                              | défibrillateur posé
            scléro                           | ScS diffuse
            P/C                              | UPCR à 2 g/g
            plaq                             | plaquettes 140
            Pcap                             | PAPO 11 mmHg
            V max IT                         | VIT à 3,1 m/s
            GN                               | glomérulonéphrite
            """)
    void findsOneNameByAnother(String asked, String text) throws IOException {
        assertThat(finds(asked, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LES                    | les deux poumons
            Endoxan                | perfusion de rituximab
            ScS                    | lupus
            hypertension pulmonaire| hypertension artérielle
            """)
    void findsNothingElse(String asked, String text) throws IOException {
        assertThat(finds(asked, text)).isFalse();
    }

    private static boolean finds(String asked, String text) throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(TEXTS))) {
            Document document = new Document();
            document.add(new TextField("words", text, Store.NO));
            writer.addDocument(document);
        }
        try (DirectoryReader reader = DirectoryReader.open(memory)) {
            return new IndexSearcher(reader)
                            .count(new QueryBuilder(QUESTIONS).createBooleanQuery("words", asked, Occur.MUST))
                    == 1;
        }
    }

    private static List<String> terms(String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = TEXTS.tokenStream("words", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }
}
