package fr.recours.search.internal.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/** Makes the searchers of an index. */
final class CaseSearchers extends SearcherFactory {

    private final CountedValues counted = new CountedValues();

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
        return new CaseSearcher(reader, counted);
    }
}
