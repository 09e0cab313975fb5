package fr.recours.search;

import java.util.List;
import java.util.UUID;

/** The searches the signed-in person keeps; nobody else sees them. */
public interface SavedSearches {

    /** The latest first. */
    List<SavedSearch> mine();

    /**
     * Keeps a search.
     *
     * @throws fr.recours.shared.RefusedException without a name, or when there are too many already
     */
    void save(String name, String text);

    /** Forgets one; one of somebody else is not found. */
    void forget(UUID id);
}
