package fr.recours.rcp;

import fr.recours.shared.PersonId;
import java.util.Set;

/** Who signs in the chair's stead. For what the portal writes by itself, at night and on behalf of nobody too. */
public interface DeputyChairs {

    /** Those among the holders of the chair's role who are not asked before the chair, whatever the day. */
    Set<PersonId> all();

    /** Those of them whose days it is, who are asked once the chair has not signed. */
    Set<PersonId> today();

    /**
     * Whether somebody who holds the chair's role signs today: a deputy on their days alone, or when nobody else is left whose
     * account is active, so that nothing stays unsigned (portal.md F14).
     */
    boolean maySign(PersonId person);
}
