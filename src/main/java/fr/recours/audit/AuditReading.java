package fr.recours.audit;

import fr.recours.shared.PersonId;
import java.time.Instant;

/**
 * That somebody read a case, or some of it.
 *
 * @param role the role they acted in
 * @param how what the rows record
 * @param detail of the rows; empty for none
 * @param last the last time
 * @param times how often
 */
public record AuditReading(PersonId reader, String role, AuditAction how, String detail, Instant last, int times) {}
