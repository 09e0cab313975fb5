package fr.recours.audit;

import fr.recours.shared.PersonId;
import java.time.Instant;

/**
 * That somebody opened a case.
 *
 * @param role the role they acted in
 * @param last the last time
 * @param times how often
 */
public record AuditReading(PersonId reader, String role, Instant last, int times) {}
