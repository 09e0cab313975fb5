package fr.recours.access;

import fr.recours.shared.PersonId;
import java.util.UUID;

/**
 * Somebody signed in by a browser never seen with their account.
 *
 * @param sighting tells one such sign-in from another
 */
public record NewDevice(PersonId person, UUID sighting) {}
