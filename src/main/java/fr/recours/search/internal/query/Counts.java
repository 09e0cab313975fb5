package fr.recours.search.internal.query;

import fr.recours.search.FacetCount;
import fr.recours.search.FacetKind;
import fr.recours.search.internal.index.CaseSearcher;
import fr.recours.search.internal.index.CountedValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/** Counts the cases found by what they are counted by. */
final class Counts {

    private final Map<FacetKind, Map<String, Integer>> counts = new EnumMap<>(FacetKind.class);

    private Counts(CaseSearcher searcher, Hits found, Set<FacetKind> kinds) {
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            FixedBitSet here = found.segments().get(segment.ord);
            for (CountedValues.Value one : searcher.counted().of(segment)) {
                if (kinds.contains(one.kind())) {
                    add(one, (int) FixedBitSet.intersectionCount(here, one.documents()));
                }
            }
        }
    }

    private void add(CountedValues.Value one, int cases) {
        if (cases > 0) {
            counts.computeIfAbsent(one.kind(), kind -> new HashMap<>()).merge(one.value(), cases, Integer::sum);
        }
    }

    /** @param chosen what to tell also where no case found has it: it is to be let go of */
    static Map<FacetKind, List<FacetCount>> of(
            CaseSearcher searcher, Hits found, Map<FacetKind, String> chosen, Centres centres) throws IOException {
        Counts counts = new Counts(searcher, found, Set.of(FacetKind.values()));
        Map<FacetKind, List<FacetCount>> all = new EnumMap<>(FacetKind.class);
        for (FacetKind kind : FacetKind.values()) {
            List<Map.Entry<String, Integer>> most = counts.most(kind);
            Map<String, String> names = kind == FacetKind.CENTRE
                    ? centres.names(most.stream().map(Map.Entry::getKey).toList())
                    : Map.of();
            List<FacetCount> values = new ArrayList<>();
            most.forEach(one ->
                    values.add(new FacetCount(one.getKey(), names.getOrDefault(one.getKey(), ""), one.getValue())));
            String held = chosen.get(kind);
            if (held != null && most.stream().noneMatch(one -> one.getKey().equals(held))) {
                String name = kind == FacetKind.CENTRE ? centres.name(held) : "";
                values.add(new FacetCount(held, name, counts.count(kind, held)));
            }
            all.put(kind, List.copyOf(values));
        }
        return all;
    }

    private int count(FacetKind kind, String value) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(value, 0);
    }

    /** The most frequent values, as they are written where as frequent. */
    private List<Map.Entry<String, Integer>> most(FacetKind kind) {
        return counts.getOrDefault(kind, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /** Every value that the cases found have. */
    static Set<String> values(CaseSearcher searcher, Hits found, FacetKind kind) {
        return new TreeSet<>(new Counts(searcher, found, Set.of(kind))
                .counts
                .getOrDefault(kind, Map.of())
                .keySet());
    }
}
