package fr.recours.search.internal.screening;

import fr.recours.matching.CaseFile;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;

/** Where the facts of indexed cases are read, for the matcher to judge them. */
@FunctionalInterface
public interface CaseFiles {

    /**
     * The cases of some documents, in their order.
     *
     * @param documents their numbers within the segment; a few hundred at most
     */
    List<CaseFile> read(LeafReaderContext segment, List<Integer> documents) throws IOException;
}
