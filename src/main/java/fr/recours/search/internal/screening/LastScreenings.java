package fr.recours.search.internal.screening;

import fr.recours.matching.ProgrammeDefinition;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.stereotype.Component;

/**
 * The last screening of each programme in force, for the next cases of its lists: a megabyte each for a million cases. It holds while
 * neither the index nor the day changes.
 */
@Component
class LastScreenings {

    private final Screener screener;
    private final Map<String, Kept> byProgramme = new ConcurrentHashMap<>();

    LastScreenings(Screener screener) {
        this.screener = screener;
    }

    private record Kept(IndexReader.CacheKey index, LocalDate day, Screened screened) {}

    /** Screens now, and keeps what comes out. */
    Screened anew(IndexSearcher searcher, ProgrammeDefinition inForce, LocalDate day) {
        Screened screened = screener.screen(searcher, inForce, day);
        byProgramme.put(inForce.code(), new Kept(key(searcher), day, screened));
        return screened;
    }

    /** The last one, or a new one where that does not hold any more. */
    Screened last(IndexSearcher searcher, ProgrammeDefinition inForce, LocalDate day) {
        Kept last = byProgramme.get(inForce.code());
        return last != null && last.index() == key(searcher) && last.day().equals(day)
                ? last.screened()
                : anew(searcher, inForce, day);
    }

    private static IndexReader.CacheKey key(IndexSearcher searcher) {
        return searcher.getIndexReader().getReaderCacheHelper().getKey();
    }
}
