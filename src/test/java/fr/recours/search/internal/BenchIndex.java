package fr.recours.search.internal;

import fr.recours.bench.PlausibleCases;
import fr.recours.referral.CaseContent;
import fr.recours.search.internal.analysis.CaseWords;
import fr.recours.search.internal.index.BenchDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * Plausible cases in an index on disk, document n being case n, as the portal indexes them: facts, verdicts of every programme, text,
 * what is counted beside a result. One thread makes it, with a merge policy that keeps the order.
 *
 * @param seconds how long it took, the making of the cases not counted; none for one that was kept
 * @param keep whether it stays when it is closed
 */
record BenchIndex(Path folder, double seconds, boolean keep) implements AutoCloseable {

    private static final int BUFFER_MB = 128;

    static BenchIndex of(Path folder, boolean keep, int cases, BenchDocuments documents) throws IOException {
        Files.createDirectories(folder);
        try (FSDirectory directory = FSDirectory.open(folder)) {
            return keep && DirectoryReader.indexExists(directory)
                    ? new BenchIndex(folder, Double.NaN, true)
                    : new BenchIndex(folder, build(folder, cases, documents), keep);
        }
    }

    private static double build(Path folder, int cases, BenchDocuments documents) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(CaseWords.ofTexts())
                .setOpenMode(OpenMode.CREATE)
                .setMergePolicy(new LogDocMergePolicy())
                .setRAMBufferSizeMB(BUFFER_MB);
        long making = 0;
        long began = System.nanoTime();
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), config)) {
            for (int number = 0; number < cases; number++) {
                long start = System.nanoTime();
                CaseContent content = documents.content(number, PlausibleCases.of(number));
                making += System.nanoTime() - start;
                writer.addDocument(documents.of(content));
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
