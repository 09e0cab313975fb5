package fr.recours.access;

import java.time.Instant;

/** Whether accounts and centres are still in use; counts only. */
public interface AccountUse {

    /** How many active accounts nobody signed in to since a moment. */
    int unusedSince(Instant moment);

    /** How many centres have no active referring physician. */
    int centresWithoutReferrer();
}
