package fr.recours.search.internal.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** A searcher with what counting beside a result needs, prepared once for each state of the index. */
public final class CaseSearcher extends IndexSearcher {

    private @Nullable SortedSetDocValuesReaderState facets;

    CaseSearcher(IndexReader reader) {
        super(reader);
    }

    /** None while no case is in the index. */
    public synchronized Optional<SortedSetDocValuesReaderState> facets() throws IOException {
        if (facets == null && FieldInfos.getIndexedFields(getIndexReader()).contains(CaseFields.ID)) {
            facets = new DefaultSortedSetDocValuesReaderState(getIndexReader(), CaseDocuments.config());
        }
        return Optional.ofNullable(facets);
    }
}
