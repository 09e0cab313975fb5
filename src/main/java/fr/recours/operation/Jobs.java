package fr.recours.operation;

import java.util.List;

/** The jobs of the portal's clock. */
public interface Jobs {

    /**
     * Each kind of job in order of name; for the administrator.
     *
     * @throws fr.recours.shared.NotFoundException for anyone else
     */
    List<Job> all();
}
