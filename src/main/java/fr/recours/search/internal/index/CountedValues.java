package fr.recours.search.internal.index;

import fr.recours.search.FacetKind;
import fr.recours.search.internal.facts.FactNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;

/**
 * What cases are counted by beside a result: for each value, the documents of a segment that have it. Made once a segment, whose
 * documents never change; a million cases and a hundred values take twelve megabytes of memory.
 */
public final class CountedValues {

    /**
     * A value of a segment.
     *
     * @param documents those that have it, deleted ones among them; not to be changed
     */
    public record Value(FacetKind kind, String value, FixedBitSet documents) {}

    private final Map<IndexReader.CacheKey, List<Value>> segments = new ConcurrentHashMap<>();

    /** The term of the documents that have a value. */
    public static Term term(FacetKind kind, String value) {
        return new Term(field(kind), beginning(kind) + value);
    }

    private static String field(FacetKind kind) {
        return switch (kind) {
            case STATE -> CaseFields.STATE;
            case DISEASE -> FactNames.CODE;
            case VERDICT -> CaseFields.GIVEN;
            case OUTCOME -> CaseFields.OUTCOME;
            case URGENCY -> CaseFields.URGENCY;
            case CENTRE -> CaseFields.CENTRE;
        };
    }

    /** What the terms of a kind begin with, where others share its field. */
    private static String beginning(FacetKind kind) {
        return kind == FacetKind.DISEASE ? FactNames.term("disease", "") : "";
    }

    /** Every value that documents of a segment have. */
    public List<Value> of(LeafReaderContext segment) {
        IndexReader.CacheHelper core = segment.reader().getCoreCacheHelper();
        return segments.computeIfAbsent(core.getKey(), key -> {
            try {
                core.addClosedListener(segments::remove);
                return read(segment.reader());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<Value> read(LeafReader reader) throws IOException {
        List<Value> values = new ArrayList<>();
        for (FacetKind kind : FacetKind.values()) {
            Terms terms = reader.terms(field(kind));
            if (terms != null) {
                read(kind, terms.iterator(), reader.maxDoc(), values);
            }
        }
        return List.copyOf(values);
    }

    private static void read(FacetKind kind, TermsEnum terms, int documents, List<Value> values) throws IOException {
        BytesRef beginning = new BytesRef(beginning(kind));
        if (terms.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
            return;
        }
        for (BytesRef term = terms.term(); term != null && StringHelper.startsWith(term, beginning); ) {
            FixedBitSet has = new FixedBitSet(documents);
            has.or(terms.postings(null, PostingsEnum.NONE));
            values.add(new Value(
                    kind, term.utf8ToString().substring(beginning(kind).length()), has));
            term = terms.next();
        }
    }
}
