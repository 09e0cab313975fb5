package fr.recours.referral;

import fr.recours.access.Role;
import fr.recours.shared.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wrote on a case. Heard inside the transaction that kept it; says nothing of what was written.
 *
 * @param triageOwner the coordinator who answers for the case; none while nobody does
 */
public record MessageWritten(
        ReferralId referralId,
        UUID message,
        ReferralContact contact,
        Role writer,
        @Nullable PersonId triageOwner) {}
