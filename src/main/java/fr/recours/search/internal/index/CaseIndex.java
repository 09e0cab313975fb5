package fr.recours.search.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The index that answers now. Another may take its place between two searches, never during one. */
@Component
public class CaseIndex {

    /** One search. */
    public interface Reading<T> {
        T from(CaseSearcher searcher) throws IOException;
    }

    private volatile @Nullable Generation serving;

    /** @return empty while there is no index at all, shortly after the very first start */
    public <T> Optional<T> read(Reading<T> reading) {
        return read(reading, generation -> true);
    }

    /** @return empty until every case is in the index, too */
    public <T> Optional<T> readWhole(Reading<T> reading) {
        return read(reading, Generation::isComplete);
    }

    private <T> Optional<T> read(Reading<T> reading, Predicate<Generation> fit) {
        while (true) {
            Generation generation = serving;
            if (generation == null || !fit.test(generation)) {
                return Optional.empty();
            }
            try {
                return Optional.of(read(generation.searchers(), reading));
            } catch (AlreadyClosedException replaced) {
                if (generation == serving) {
                    throw replaced;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static <T> T read(SearcherManager searchers, Reading<T> reading) throws IOException {
        CaseSearcher searcher = (CaseSearcher) searchers.acquire();
        try {
            return reading.from(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    Optional<Generation> serving() {
        return Optional.ofNullable(serving);
    }

    /** Lets another index answer from now on. @param next none while there is none */
    void serve(@Nullable Generation next) {
        serving = next;
    }
}
