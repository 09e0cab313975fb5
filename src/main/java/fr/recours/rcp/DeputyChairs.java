package fr.recours.rcp;

import fr.recours.shared.PersonId;
import java.util.Set;

/** Who signs in the chair's stead. For what the portal writes by itself, at night and on behalf of nobody too. */
public interface DeputyChairs {

    /** Those among the holders of the chair's role who are asked only once the chair has not signed. */
    Set<PersonId> all();
}
