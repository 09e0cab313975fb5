package fr.recours.search.internal.screening;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Judging;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.search.internal.analysis.CaseWords;
import fr.recours.search.internal.facts.FactFields;
import fr.recours.shared.SealedBytes;
import fr.recours.support.TestSeal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Cases in an index of their own, in their order, in a few segments. */
record ScreenedCases(List<CaseFile> all, IndexSearcher searcher, Screener screener) {

    private static final int SEGMENT = 25;

    static ScreenedCases of(List<ProgrammeDefinition> inForce, List<CaseFile> cases, LocalDate indexed) {
        return of(inForce, cases, indexed, TestSeal.withKey(1), (document, number) -> {});
    }

    /** @param more adds to the document of each case, by its number */
    static ScreenedCases of(
            List<ProgrammeDefinition> inForce,
            List<CaseFile> cases,
            LocalDate indexed,
            SealedBytes seal,
            ObjIntConsumer<Document> more) {
        FactFields fields = new FactFields(Judging.DICTIONARY, inForce, seal);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(
                directory, new IndexWriterConfig(CaseWords.ofTexts()).setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int number = 0; number < cases.size(); number++) {
                Document document = new Document();
                fields.of(cases.get(number), indexed).forEach(document::add);
                more.accept(document, number);
                writer.addDocument(document);
                if (writer.getDocStats().maxDoc % SEGMENT == 0) {
                    writer.flush();
                }
            }
            writer.commit();
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
            return new ScreenedCases(cases, searcher, new Screener(Judging.DICTIONARY, inForce, seal));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same index, its verdicts being those of other definitions. */
    ScreenedCases judgedBy(List<ProgrammeDefinition> inForce) {
        return new ScreenedCases(all, searcher, new Screener(Judging.DICTIONARY, inForce, TestSeal.withKey(1)));
    }

    Screened screen(ProgrammeDefinition programme, LocalDate day) {
        return screener.screen(searcher, programme, day);
    }
}
