package fr.recours.audit;

import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened: who, in which role and for which centre, what, on which thing, why. Never clinical text.
 *
 * @param actor none when the portal itself acts
 * @param role the role the actor acted in
 * @param subject id of the thing acted on
 * @param detail a code such as {@code DRAFT>SUBMITTED}, never free text about a patient
 */
public record AuditEntry(
        @Nullable PersonId actor,
        @Nullable String role,
        @Nullable CentreId centre,
        AuditAction action,
        @Nullable UUID subject,
        @Nullable String detail) {}
