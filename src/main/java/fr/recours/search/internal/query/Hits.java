package fr.recours.search.internal.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Every document that answers a query, however well: segment by segment, in the order of the index.
 *
 * @param segments of each segment, by number
 */
record Hits(List<FixedBitSet> segments) {

    static Hits of(IndexSearcher searcher, Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<FixedBitSet> segments = new ArrayList<>();
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            FixedBitSet found = new FixedBitSet(segment.reader().maxDoc());
            BulkScorer all = weight.bulkScorer(segment);
            if (all != null) {
                all.score(new Marking(found), segment.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
            }
            segments.add(found);
        }
        return new Hits(segments);
    }

    long total() {
        return segments.stream().mapToLong(FixedBitSet::cardinality).sum();
    }

    private record Marking(FixedBitSet found) implements LeafCollector {

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) {
            found.set(document);
        }

        @Override
        public void collectRange(int from, int to) {
            found.set(from, to);
        }
    }
}
