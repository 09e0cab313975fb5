package fr.recours.search;

/** The upkeep of the index of cases: no case can be read by it. */
public interface IndexUpkeep {

    IndexStatus status();

    /**
     * Has the index made anew from the database; the old one answers until the new one is whole. Asking twice is asking once.
     *
     * @throws org.springframework.security.access.AccessDeniedException for whoever is no administrator
     */
    void rebuild();
}
