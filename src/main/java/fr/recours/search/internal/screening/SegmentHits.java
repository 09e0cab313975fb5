package fr.recours.search.internal.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;

/** The documents of one segment that queries find, as sets. */
final class SegmentHits {

    private final IndexSearcher searcher;
    private final LeafReaderContext segment;

    SegmentHits(IndexSearcher searcher, LeafReaderContext segment) {
        this.searcher = searcher;
        this.segment = segment;
    }

    /** How many documents the segment has, deleted ones among them. */
    int documents() {
        return segment.reader().maxDoc();
    }

    FixedBitSet term(String field, String value) {
        return matching(new TermQuery(new Term(field, value)));
    }

    /** The documents of the segment a query finds, deleted ones among them. */
    FixedBitSet matching(Query query) {
        FixedBitSet found = new FixedBitSet(documents());
        find(query, found);
        return found;
    }

    /** Adds them to a set. */
    void find(Query query, FixedBitSet found) {
        try {
            Scorer scorer = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .scorer(segment);
            if (scorer != null) {
                found.or(scorer.iterator());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FixedBitSet both(FixedBitSet one, FixedBitSet other) {
        FixedBitSet both = one.clone();
        both.and(other);
        return both;
    }

    static FixedBitSet but(FixedBitSet some, FixedBitSet without) {
        FixedBitSet left = some.clone();
        left.andNot(without);
        return left;
    }
}
