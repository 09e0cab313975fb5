package fr.recours.search.internal.screening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.referral.ReferralId;
import fr.recours.search.internal.index.CaseFields;
import java.io.IOException;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class NamedCasesTest {

    /** A case that changed has its old document in the index until segments are merged. */
    @Test
    void aCaseIsAmongOthersByItsLastDocumentInWhateverSegment() throws IOException {
        List<ReferralId> ids = Stream.generate(ReferralId::random).limit(3).toList();
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer =
                        new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
            put(writer, ids.get(0));
            put(writer, ids.get(1));
            writer.flush();
            put(writer, ids.get(1));
            put(writer, ids.get(2));
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                assertThat(reader.leaves()).hasSize(2);
                IntPredicate among = NamedCases.among(new IndexSearcher(reader), NamedCases.cases(ids.subList(0, 2)));
                assertThat(IntStream.range(0, 4).filter(among)).containsExactly(0, 2);
            }
        }
    }

    private static void put(IndexWriter writer, ReferralId id) throws IOException {
        Document document = new Document();
        document.add(new StringField(CaseFields.ID, id.toString(), Field.Store.YES));
        writer.updateDocument(new Term(CaseFields.ID, id.toString()), document);
    }
}
