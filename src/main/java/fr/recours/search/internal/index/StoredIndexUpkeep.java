package fr.recours.search.internal.index;

import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.search.IndexStatus;
import fr.recours.search.IndexUpkeep;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Tells how the index is, and has it made anew. */
@Component
class StoredIndexUpkeep implements IndexUpkeep {

    private final CaseIndex index;
    private final Building building;
    private final CaseIndexer indexer;
    private final People people;

    StoredIndexUpkeep(CaseIndex index, Building building, CaseIndexer indexer, People people) {
        this.index = index;
        this.building = building;
        this.indexer = indexer;
        this.people = people;
    }

    @Override
    public IndexStatus status() {
        Optional<Integer> cases =
                index.read(searcher -> searcher.getIndexReader().numDocs());
        Building.Progress progress = building.progress();
        return progress == null
                ? new IndexStatus(
                        cases.orElse(0), cases.isEmpty() || indexer.rebuildAsked(), indexer.rebuildFailed(), 0, 0)
                : new IndexStatus(cases.orElse(0), true, false, progress.done(), progress.total());
    }

    @Override
    public void rebuild() {
        if (!people.current().is(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("refused");
        }
        begin();
    }

    /** For whoever runs the machine. */
    void begin() {
        indexer.rebuild();
    }
}
