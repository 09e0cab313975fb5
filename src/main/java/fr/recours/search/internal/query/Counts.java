package fr.recours.search.internal.query;

import fr.recours.search.FacetCount;
import fr.recours.search.FacetKind;
import fr.recours.search.internal.index.CaseSearcher;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;

/** Counts the cases found by what they are counted by. */
final class Counts {

    private static final int MOST = 50;

    private Counts() {}

    /** @param centre the name of a centre by its id */
    static Map<FacetKind, List<FacetCount>> of(
            CaseSearcher searcher, FacetsCollector found, Function<String, String> centre) throws IOException {
        Map<FacetKind, List<FacetCount>> counts = new EnumMap<>(FacetKind.class);
        Optional<Facets> facets = facets(searcher, found);
        if (facets.isPresent()) {
            for (FacetKind kind : FacetKind.values()) {
                List<FacetCount> values = Arrays.stream(children(facets.get(), kind))
                        .map(value -> new FacetCount(
                                value.label,
                                kind == FacetKind.CENTRE ? centre.apply(value.label) : "",
                                value.value.intValue()))
                        .toList();
                counts.put(kind, values);
            }
        }
        return counts;
    }

    /** Every value that the cases found have. */
    static List<String> values(CaseSearcher searcher, FacetsCollector found, FacetKind kind) throws IOException {
        Optional<Facets> facets = facets(searcher, found);
        if (facets.isEmpty()) {
            return List.of();
        }
        FacetResult all = facets.get().getAllChildren(kind.name());
        return all == null
                ? List.of()
                : Arrays.stream(all.labelValues).map(value -> value.label).toList();
    }

    private static Optional<Facets> facets(CaseSearcher searcher, FacetsCollector found) throws IOException {
        Optional<SortedSetDocValuesReaderState> state = searcher.facets();
        return state.isEmpty() ? Optional.empty() : Optional.of(new SortedSetDocValuesFacetCounts(state.get(), found));
    }

    private static LabelAndValue[] children(Facets facets, FacetKind kind) throws IOException {
        FacetResult result = facets.getTopChildren(MOST, kind.name());
        return result == null ? new LabelAndValue[0] : result.labelValues;
    }
}
