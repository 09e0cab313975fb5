package fr.recours.search.internal.index;

import fr.recours.search.internal.analysis.CaseWords;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** One index on disk, from its making to the day another takes its place. One thread writes, any may search. */
final class Generation implements Closeable {

    private static final String SIGNATURE = "signature";
    private static final String MARK = "mark";

    private final Path folder;
    private final String signature;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final ChangeMark mark;
    private volatile boolean complete;

    private Generation(Path folder, String signature, long mark, boolean complete) throws IOException {
        this.folder = folder;
        this.signature = signature;
        this.mark = new ChangeMark(mark);
        this.complete = complete;
        this.directory = FSDirectory.open(folder);
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(CaseWords.ofTexts()));
            searchers = new SearcherManager(writer, new CaseSearchers());
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    /** A new, empty one. @param mark the change it is begun after */
    static Generation begin(Path folder, String signature, long mark) throws IOException {
        return new Generation(folder, signature, mark, false);
    }

    /**
     * One that was closed whole, every byte of it checked.
     *
     * @return null when it was made in another way or never finished
     * @throws IOException when something of it is missing or damaged
     */
    static @Nullable Generation open(Path folder, String signature) throws IOException {
        Map<String, String> said;
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            said = reader.getIndexCommit().getUserData();
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
        }
        String mark = said.get(MARK);
        return mark == null || !signature.equals(said.get(SIGNATURE))
                ? null
                : new Generation(folder, signature, Long.parseLong(mark), true);
    }

    Path folder() {
        return folder;
    }

    SearcherManager searchers() {
        return searchers;
    }

    ChangeMark mark() {
        return mark;
    }

    void put(UUID referral, Document document) throws IOException {
        writer.updateDocument(term(referral), document);
    }

    void drop(UUID referral) throws IOException {
        writer.deleteDocuments(term(referral));
    }

    private static Term term(UUID referral) {
        return new Term(CaseFields.ID, referral.toString());
    }

    /** Every case is in it: from its next commit on it can be opened again. */
    void complete() {
        complete = true;
    }

    /** Whether every case is in it. */
    boolean isComplete() {
        return complete;
    }

    /** Makes what was written visible to searches. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Keeps what was written over a crash, with how far the changes were heard. */
    void commit() throws IOException {
        Map<String, String> said = new HashMap<>();
        said.put(SIGNATURE, signature);
        if (complete) {
            said.put(MARK, Long.toString(mark.value()));
        }
        writer.setLiveCommitData(said.entrySet());
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(searchers, writer, directory);
    }
}
