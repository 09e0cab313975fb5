package fr.recours.search.internal.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/** A searcher with what counting beside a result needs. */
public final class CaseSearcher extends IndexSearcher {

    private final CountedValues counted;

    /** Prepares the counting, so that no search waits for it. */
    CaseSearcher(IndexReader reader, CountedValues counted) {
        super(reader);
        this.counted = counted;
        for (LeafReaderContext segment : getLeafContexts()) {
            counted.of(segment);
        }
    }

    /** By what cases are counted. */
    public CountedValues counted() {
        return counted;
    }
}
