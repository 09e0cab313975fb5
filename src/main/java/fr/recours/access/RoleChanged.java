package fr.recours.access;

import fr.recours.shared.PersonId;

/**
 * The role of a person changed, whoever changed it and by whatever way.
 *
 * @param change tells one change from another
 */
public record RoleChanged(PersonId person, long change) {}
