package fr.recours.search.internal;

import fr.recours.bench.PlausibleCase;
import fr.recours.bench.PlausibleCases;
import fr.recours.matching.Dictionary;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.search.internal.analysis.FrenchWords;
import fr.recours.search.internal.facts.FactFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * Plausible cases in an index on disk, document n being case n: facts, verdicts of every programme, text. One thread makes it, with
 * a merge policy that keeps the order.
 *
 * @param seconds how long it took, the making of the cases not counted; none for one that was kept
 * @param keep whether it stays when it is closed
 */
record BenchIndex(Path folder, double seconds, boolean keep) implements AutoCloseable {

    static final String TEXT = "text";

    private static final int BUFFER_MB = 128;

    static BenchIndex of(
            Path folder, boolean keep, int cases, Dictionary dictionary, List<ProgrammeDefinition> programmes)
            throws IOException {
        Files.createDirectories(folder);
        try (FSDirectory directory = FSDirectory.open(folder)) {
            return keep && DirectoryReader.indexExists(directory)
                    ? new BenchIndex(folder, Double.NaN, true)
                    : new BenchIndex(folder, build(folder, cases, dictionary, programmes), keep);
        }
    }

    private static double build(Path folder, int cases, Dictionary dictionary, List<ProgrammeDefinition> programmes)
            throws IOException {
        FactFields facts = new FactFields(dictionary, programmes);
        IndexWriterConfig config = new IndexWriterConfig(new FrenchWords())
                .setOpenMode(OpenMode.CREATE)
                .setMergePolicy(new LogDocMergePolicy())
                .setRAMBufferSizeMB(BUFFER_MB);
        long making = 0;
        long began = System.nanoTime();
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), config)) {
            for (int number = 0; number < cases; number++) {
                long start = System.nanoTime();
                PlausibleCase one = PlausibleCases.of(number);
                making += System.nanoTime() - start;
                Document document = new Document();
                facts.of(one.caseFile(), PlausibleCases.TODAY).forEach(document::add);
                document.add(new TextField(TEXT, one.text(), Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
        }
        return (System.nanoTime() - began - making) / 1e9;
    }

    double megabytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(BenchIndex::size).sum() / 1e6;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!keep) {
            IOUtils.rm(folder);
        }
    }
}
