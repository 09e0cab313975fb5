package fr.recours.search.internal;

import fr.recours.bench.BenchTimes;
import fr.recours.bench.PlausibleCases;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.search.internal.index.BenchDocuments;
import fr.recours.search.internal.query.BenchFinder;
import fr.recours.shared.FrenchTime;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.apache.lucene.index.IndexReader;

/** The typical searches as the portal does them: what was typed is understood, every name of a thing looked for, all that answers counted. */
final class BenchTyped {

    private static final Clock TODAY =
            Clock.fixed(PlausibleCases.TODAY.atStartOfDay(FrenchTime.ZONE).toInstant(), FrenchTime.ZONE);

    private final BenchFinder finder;
    private final int queries = BenchQueries.ALL.size();

    BenchTyped(List<ProgrammeDefinition> programmes, IndexReader reader) {
        finder = new BenchFinder(new Catalogue(programmes), TODAY, BenchDocuments.searcher(reader));
    }

    /** What the searches took by the clock. */
    BenchTimes measure(int warmUp, int rounds) throws Exception {
        BenchTimes.of(warmUp, queries, this::found);
        BenchTimes taken = BenchTimes.of(rounds, queries, this::found);
        taken.report("the portal's search, with the counts beside it");
        BenchTimes worked = BenchTimes.worked(rounds, queries, this::found);
        worked.report("the portal's search, with the counts beside it, processor time");
        for (int query = 0; query < queries; query++) {
            SearchBench.print("  median %.2f ms, %,d found: %s", worked.median(query), found(query), typed(query));
        }
        return taken;
    }

    private static String typed(int query) {
        return BenchQueries.ALL.get(query).typed();
    }

    private long found(int query) throws IOException {
        return finder.find(typed(query));
    }
}
